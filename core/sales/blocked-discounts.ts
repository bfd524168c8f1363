import type { BasisPoints, Money } from "@/core/money/units";
import type { Cart } from "@/core/quote/cart";
import type { Notice } from "@/core/quote/quote-view";

/** D4: a discount that the minimum price kept from a line, wholly or in part. */
export interface HeldDiscount {
  line: number;
  product: string;
  /** What the customer should have had. */
  percent: BasisPoints;
  amount: Money;
  minPrice: Money;
  /** False where a part of it was given. */
  isBlocked: boolean;
}

/** The discounts that a quote's notices tell were held back. */
export function heldDiscounts(notices: readonly Notice[]): HeldDiscount[] {
  return notices.flatMap(({ code, line, params }) => {
    const isBlocked = code === "discount_blocked_by_minimum_price";
    if (line === undefined || !(isBlocked || code === "discount_cut_to_minimum_price")) return [];
    const { product, percent, amount, minPrice } = params as Record<string, unknown>;
    return [
      {
        line,
        product: String(product),
        percent: Number(percent) as BasisPoints,
        amount: Number(amount) as Money,
        minPrice: Number(minPrice) as Money,
        isBlocked,
      },
    ];
  });
}

/** The cart with a decision on some of its lines; with a discount set by hand the lines carry it. */
export function decidedCart(
  cart: Cart,
  lines: readonly number[],
  { decision, discount }: { decision: string; discount: BasisPoints | null },
): Cart {
  const decided = new Set(lines);
  return {
    ...cart,
    lines: cart.lines.map((line, index) =>
      decided.has(index) ? { ...line, decision, ...(discount === null ? {} : { discount }) } : line,
    ),
  };
}

/** The decisions that a cart's lines carry, each once. */
export const decisionsOf = (cart: Cart): string[] => [
  ...new Set(cart.lines.flatMap(({ decision }) => (decision === undefined ? [] : [decision]))),
];
