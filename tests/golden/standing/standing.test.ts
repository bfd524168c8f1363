import { describe, expect, it } from "vitest";
import { restand } from "@/core/standing/restand";
import { standingCases } from "./load";

const now = new Date("2026-03-10T09:00:00Z");

describe("standing", () => {
  it.each(standingCases().map((one) => [one.name, one] as const))("%s", (_, one) => {
    const { rules, facts, held, today, expected } = one;
    const { standing, changes } = restand(rules, facts, held, { now, today });
    if (expected.discount === null) expect(standing.discount).toBeNull();
    else if (expected.discount) expect(standing.discount).toMatchObject(expected.discount);
    if (expected.importance === null) expect(standing.importance).toBeNull();
    else if (expected.importance) expect(standing.importance).toMatchObject(expected.importance);
    if (expected.categories) expect(standing.categories.map(({ name }) => name)).toEqual(expected.categories);
    expect(changes).toEqual(expect.arrayContaining(expected.changes));
  });
});
