import type { Money, Points } from "@/core/money/units";
import type { LotKind } from "@/core/programme/earning";
import type { Outcome } from "@/core/refusal";
import type { Quote } from "./quote-view";

/** Points of one lot kind and one expiry that the sale earns (P3, P5). */
export interface EarnedLot {
  kind: LotKind;
  /** Days after crediting; null for never. */
  expiresAfterDays: number | null;
  points: Points;
  /** The lines' shares, by index of the line; they add up to `points`. */
  byLine: readonly Points[];
}

/** What one coupon or certificate pays, in all and by index of the line. */
export interface UsedVoucher {
  code: string;
  amount: Money;
  byLine: readonly Money[];
}

/** A quote with what posting it needs beyond what the API shows. */
export interface PricedCart {
  quote: Quote;
  /** Whom and which card step 0 settled on. */
  customer: string | null;
  card: string | null;
  /** V2: what of the total is paid for certificates that are sold. */
  prepaid: Money;
  /** Lots to credit once the sale is paid; none of 0 points. */
  earned: readonly EarnedLot[];
  /** Accepted ones only, in the order given. */
  coupons: readonly UsedVoucher[];
  certificates: readonly UsedVoucher[];
}

/**
 * Why a cart cannot be quoted: `unknown_product` {line, product}; `forbidden` {right, line}; `below_minimum_price`
 * {line, minPrice}; `points_not_spendable` {asked, spendable, reasons}; `sale_too_large` {limit};
 * `certificate_not_sellable` {line, why: quantity, discount, no_sum or other_sum}.
 */
export type QuoteRefusal =
  | "unknown_product"
  | "forbidden"
  | "below_minimum_price"
  | "points_not_spendable"
  | "sale_too_large"
  | "certificate_not_sellable";

export type QuoteOutcome = Outcome<PricedCart, QuoteRefusal>;
