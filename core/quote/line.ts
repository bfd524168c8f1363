import { type Money, money } from "@/core/money/units";
import type { CartLine } from "./cart";
import type { ProductFacts } from "./facts";
import type { Considered, LineDiscount, Notice, QuoteLine } from "./quote-view";

// A line on its way through the steps: each step takes the type before and gives the type after.

/** After step 1. */
export interface PricedLine {
  index: number;
  cart: CartLine;
  product: ProductFacts;
  basePrice: Money;
  price: Money;
  amount: Money;
}

/** After step 2. */
export interface DiscountedLine extends PricedLine {
  discount: LineDiscount | null;
  considered: readonly Considered[];
}

/** After step 3. `floorAmount` is what the line costs at the minimum price; 0 without one. */
export interface FlooredLine extends DiscountedLine {
  floorAmount: Money;
  floor: NonNullable<QuoteLine["floor"]> | null;
}

/** After step 4. */
export interface CouponedLine extends FlooredLine {
  coupon: Money;
}

/** After step 5; `points` is money. */
export interface SpentLine extends CouponedLine {
  points: Money;
}

/** After step 6. */
export interface NetLine extends SpentLine {
  net: Money;
}

/** What a step gives: the lines so far and what the seller should know. */
export interface Step<L> {
  lines: readonly L[];
  notices: readonly Notice[];
}

/** What a line still costs before points. */
export function remaining(line: DiscountedLine & { coupon?: Money }): Money {
  return money(line.amount - (line.discount?.amount ?? 0) - (line.coupon ?? 0));
}

/** T1, T2: what lines still cost together. Certificates that are sold are no purchase (V2). */
export function totalRemaining(lines: readonly (DiscountedLine & { coupon?: Money })[]): Money {
  let total = 0;
  for (const line of lines) if (!line.product.isCertificate) total += remaining(line);
  return money(total);
}
