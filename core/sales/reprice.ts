import { type Money, type Points, points } from "@/core/money/units";
import type { QuoteFacts, Totals } from "@/core/quote/facts";
import { accept, type Outcome, refuse } from "@/core/refusal";
import type { SaleStatus } from "./state";

/** What a sale that is to be priced again has taken so far, and what it counts for. */
export interface SaleSoFar {
  status: SaleStatus;
  /** Money and certificates received. */
  paid: Money;
  pointsSpent: Points;
  /** Whether coupons or certificates were used in it. */
  usesCodes: boolean;
  /** What it adds to its customer's totals. */
  counted: Totals;
}

/** D4: a decision changes what a sale costs as long as nothing is paid and no code would have to be given back. */
export const isRepriceable = ({ status, paid, usesCodes }: SaleSoFar): boolean =>
  (status === "draft" || status === "placed") && paid === 0 && !usesCodes;

/** The facts as they would be without the sale itself: its points back on its card, its sums out of the totals. */
export function withoutSale(facts: QuoteFacts, card: string | null, sale: SaleSoFar): QuoteFacts {
  const { customer } = facts;
  return {
    ...facts,
    cards: facts.cards.map((each) =>
      each.number === card ? { ...each, balance: points(each.balance + sale.pointsSpent) } : each,
    ),
    customer: customer && {
      ...customer,
      totals: less(customer.totals, sale.counted),
      totalsByDays: Object.fromEntries(
        Object.entries(customer.totalsByDays).map(([days, totals]) => [days, less(totals, sale.counted)]),
      ),
    },
  };
}

/**
 * Whether a new price may stand. A placed sale keeps the points taken for it, so that the ledger is not touched, and
 * something is left to pay: a sale of nothing is paid, and that is done by placing.
 */
export function repriced(
  sale: SaleSoFar,
  price: { total: Money; pointsSpent: Points },
): Outcome<null, "sale_not_repriceable"> {
  const stands = sale.status === "draft" || (price.pointsSpent === sale.pointsSpent && price.total > 0);
  return stands ? accept(null) : refuse("sale_not_repriceable");
}

const less = (totals: Totals, counted: Totals): Totals => ({
  sold: totals.sold - counted.sold,
  paid: totals.paid - counted.paid,
  visits: totals.visits - counted.visits,
});
