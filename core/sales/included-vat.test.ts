import { expect, it } from "vitest";
import { money } from "@/core/money/units";
import { includedVat } from "./included-vat";

it("takes VAT out of what was paid, once for each rate of the day", () => {
  const lines = [
    { net: money(10_000), vatKind: "standard" as const },
    { net: money(2_200), vatKind: "standard" as const },
    { net: money(1_100), vatKind: "reduced" as const },
    { net: money(500), vatKind: "none" as const },
  ];
  expect(includedVat(lines, "2026-05-01")).toEqual([
    { rate: 2200, net: 12_200, vat: 2_200 },
    { rate: 1000, net: 1_100, vat: 100 },
    { rate: null, net: 500, vat: 0 },
  ]);
  expect(includedVat(lines, "2025-12-31")[0]).toEqual({ rate: 2000, net: 12_200, vat: 2_033 });
});
