import { type Money, money, sum } from "@/core/money/units";
import { isPaid, isSold, type SaleStatus } from "./state";

export type CountedSale = {
  status: SaleStatus;
  at: Date;
  total: Money;
  /** Net of what was returned. */
  returned: Money;
  /** Payments in money and certificates, less refunds. */
  received: Money;
  /** V2: what of `total` was paid for certificates and not given back. */
  prepaid: Money;
  /** The visit during which it was made, if it was one. */
  visitId: string | null;
};

export type CountedVisit = { at: Date; came: boolean };

export type CustomerTotals = { sold: Money; paid: Money; visits: number; lastVisitAt: Date | null };

/**
 * S2: the bases of standing, of all that is given. A sale that belongs to a visit is counted by the visit; one
 * that was wholly returned is no visit.
 */
export function customerTotals(
  sales: readonly CountedSale[],
  visits: readonly CountedVisit[],
): CustomerTotals {
  const days = [
    ...visits.filter((visit) => visit.came).map((visit) => visit.at),
    ...sales.filter((sale) => isPaid(sale.status) && sale.visitId === null).map((sale) => sale.at),
  ];
  const latest = days.reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null);
  return {
    sold: sum(sales.map((sale) => (isSold(sale.status) ? purchased(sale) : money(0)))),
    paid: sum(sales.map((sale) => money(Math.min(sale.received, purchased(sale))))),
    visits: days.length,
    lastVisitAt: latest,
  };
}

/**
 * What was bought and not taken back. Money for a certificate counts when it is used, not twice; of a part payment
 * what was bought is covered first.
 */
const purchased = ({ total, returned, prepaid }: CountedSale): Money => money(total - returned - prepaid);
