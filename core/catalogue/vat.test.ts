import { expect, it } from "vitest";
import { vatKind, vatRate } from "./vat";

it("finds the rate by date", () => {
  expect(vatRate("standard", "2025-12-31")).toBe(2000);
  expect(vatRate("standard", "2026-01-01")).toBe(2200);
  expect(vatRate("reduced", "2026-01-01")).toBe(1000);
  expect(vatRate("none", "2026-01-01")).toBeNull();
});

it("knows the kind by its rate, of today or of earlier", () => {
  expect([2200, 2000, 1000, 0, null].map(vatKind)).toEqual([
    "standard",
    "standard",
    "reduced",
    "zero",
    "none",
  ]);
  expect(vatKind(1234)).toBeNull();
});
