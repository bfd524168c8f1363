import { describe, expect, it } from "vitest";
import { visitedAt } from "./visit-status";

const now = new Date("2026-03-10T09:00:00Z");
const tomorrow = new Date("2026-03-11T09:00:00Z");
const yesterday = new Date("2026-03-09T09:00:00Z");

describe("visitedAt", () => {
  it("is now for who came before the planned time", () => {
    expect(visitedAt({ status: "came", at: tomorrow }, now)).toBe(now);
  });
  it("is the planned time otherwise", () => {
    expect(visitedAt({ status: "planned", at: tomorrow }, now)).toBe(tomorrow);
    expect(visitedAt({ status: "came", at: yesterday }, now)).toBe(yesterday);
    expect(visitedAt({ status: "noShow", at: tomorrow }, now)).toBe(tomorrow);
  });
});
