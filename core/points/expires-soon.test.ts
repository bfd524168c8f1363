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
