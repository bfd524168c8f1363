import { expect, test } from "vitest";
import { expiresSoon } from "./expires-soon";

test.each([
  ["2026-01-31", true],
  ["2026-03-02", true],
  ["2026-03-03", false],
  ["2027-01-31", false],
])("points that expire on %s warn on 31 January: %s", (on, soon) => {
  expect(expiresSoon(on, "2026-01-31")).toBe(soon);
});

test("a programme that warns a week before warns a week before", () => {
  expect([7, 6].map((days) => expiresSoon("2026-02-07", "2026-01-31", days))).toEqual([true, false]);
});
