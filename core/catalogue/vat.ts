import { z } from "zod";
import { type BasisPoints, basisPoints } from "@/core/money/units";
import type { CalendarDay } from "@/core/time/calendar-day";

// C1: the rate is found by date and never kept on the product, so that a change of the law changes no product.

export const vatKindSchema = z.enum(["standard", "reduced", "zero", "none"]);
export type VatKind = z.infer<typeof vatKindSchema>;

/** Rates from the day on which they hold, the latest first (Russian tax code, art. 164). */
const rates: readonly { kind: Exclude<VatKind, "none">; from: CalendarDay; percent: BasisPoints }[] = [
  { kind: "standard", from: "2026-01-01", percent: basisPoints(2200) },
  { kind: "standard", from: "2019-01-01", percent: basisPoints(2000) },
  { kind: "standard", from: "2004-01-01", percent: basisPoints(1800) },
  { kind: "reduced", from: "2004-01-01", percent: basisPoints(1000) },
  { kind: "zero", from: "2004-01-01", percent: basisPoints(0) },
];

/** The rate of a kind on a day; null for what is sold without VAT. */
export function vatRate(kind: VatKind, on: CalendarDay): BasisPoints | null {
  return rates.find((rate) => rate.kind === kind && rate.from <= on)?.percent ?? null;
}

/**
 * The kind that a rate names, or null for a rate that never was. Rates of earlier years name their kind too: a
 * program whose products still say 20 % means the standard rate, which is what holds today.
 * @param percent null is sold without VAT.
 */
export function vatKind(percent: number | null): VatKind | null {
  if (percent === null) return "none";
  return rates.find((rate) => rate.percent === percent)?.kind ?? null;
}
