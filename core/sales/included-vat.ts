import { type VatKind, vatRate } from "@/core/catalogue/vat";
import { mulDivHalfUp } from "@/core/money/fraction";
import { type BasisPoints, type Money, money, sum } from "@/core/money/units";
import type { CalendarDay } from "@/core/time/calendar-day";

/** What a sale holds of VAT at one rate; null rate: sold without VAT. */
type IncludedVat = { rate: BasisPoints | null; net: Money; vat: Money };

/**
 * C1: prices include VAT, so it is taken out of what was paid: `net × rate ÷ (100 % + rate)`, half up, once for all
 * lines of one rate. The rate is the one of the sale's day, the highest first.
 */
export function includedVat(
  lines: readonly { net: Money; vatKind: VatKind }[],
  on: CalendarDay,
): IncludedVat[] {
  const byRate = new Map<BasisPoints | null, Money[]>();
  for (const { net, vatKind } of lines) {
    const rate = vatRate(vatKind, on);
    byRate.set(rate, [...(byRate.get(rate) ?? []), net]);
  }
  return [...byRate]
    .map(([rate, nets]) => {
      const net = sum(nets);
      return { rate, net, vat: money(rate === null ? 0 : mulDivHalfUp(net, rate, 10_000 + rate)) };
    })
    .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1));
}
