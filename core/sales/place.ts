import { add, type Money, sum } from "@/core/money/units";
import type { Quote } from "@/core/quote/quote-view";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { type Settled, settle } from "./pay";

export type PlacingRefusal =
  | "empty_cart"
  | "coupon_rejected"
  | "certificate_rejected"
  | "price_changed"
  | "overpaid";

/**
 * Q5: whether a priced cart may become a sale, and where it stands with what is paid at once. Posting is stricter
 * than quoting: a code that the quote merely set aside is refused here (`params`: code, why), before the price is
 * compared, since it is the reason for the other price. `price_changed` carries the new quote; `overpaid` what is due.
 * @param input.expectedTotal the total that the seller saw; absent: any
 * @param input.payments amounts above 0
 */
export function place(
  quote: Quote,
  input: { expectedTotal?: Money | undefined; payments: readonly Money[] },
): Outcome<Settled, PlacingRefusal> {
  if (quote.lines.length === 0) return refuse("empty_cart");
  for (const code of ["coupon_rejected", "certificate_rejected"] as const) {
    const notice = quote.notices.find((each) => each.code === code);
    if (notice) return refuse(code, notice.params);
  }
  if (input.expectedTotal !== undefined && input.expectedTotal !== quote.total) {
    return refuse("price_changed", { quote });
  }
  const paid = sum(input.payments);
  if (paid > quote.due) return refuse("overpaid", { due: quote.due });
  return accept(settle(quote.total, add(quote.certificatePart, paid)));
}
