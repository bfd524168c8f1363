import type { Points } from "@/core/money/units";
import type { Cart } from "@/core/quote/cart";
import type { QuoteFacts } from "@/core/quote/facts";
import { quote } from "@/core/quote/quote";
import type { Quote } from "@/core/quote/quote-view";
import type { SpendingLimit } from "@/core/quote/spending";
import type { RefusalParams } from "@/core/refusal";

// Q3, Q4: the quote in the browser, at once, by the same function as the server's. Costs are not known here.

export type Preview =
  /** `cart` is what was priced: its points are what may be spent at most. */
  | { ok: true; quote: Quote; cart: Cart; limited: PointsLimit | null }
  | { ok: false; code: string; params: RefusalParams };

/** Points were asked for that may not be spent; the cart goes on with those that may. */
export interface PointsLimit {
  asked: number;
  spendable: Points;
  reasons: readonly SpendingLimit[];
}

/**
 * Prices the cart, but for its codes: what those are worth only the server knows. Fewer points than were asked for are no reason to stop: lines are taken away and customers change
 * while a cart is typed.
 */
export function preview(cart: Cart, facts: QuoteFacts): Preview {
  const priced = quote(withoutCodes(cart), facts);
  if (priced.ok) return { ok: true, quote: priced.value.quote, cart, limited: null };
  if (priced.code !== "points_not_spendable") return priced;
  const limited = priced.params as unknown as PointsLimit;
  const kept = { ...cart, points: limited.spendable };
  const again = quote(withoutCodes(kept), facts);
  return again.ok ? { ok: true, quote: again.value.quote, cart: kept, limited } : again;
}

/** P4: the most points that may be spent on the cart, and what keeps the rest of the balance back. */
export function pointsLimit(cart: Cart, facts: QuoteFacts, balance: Points): PointsLimit | null {
  const priced = quote({ ...withoutCodes(cart), points: (balance + 1) as Points }, facts);
  if (priced.ok || priced.code !== "points_not_spendable") return null;
  return priced.params as unknown as PointsLimit;
}

const withoutCodes = ({ coupons: _, certificates: __, ...cart }: Cart): Cart => cart;
