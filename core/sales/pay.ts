import { add, type Money, subtract } from "@/core/money/units";
import { accept, type Outcome, refuse } from "@/core/refusal";
import type { SaleStatus } from "./state";

/** Where a sale stands after money came in. */
export type Settled = {
  status: "placed" | "paid";
  /** Payments and certificates so far, less refunds. */
  received: Money;
  due: Money;
};

export type Payable = {
  status: SaleStatus;
  total: Money;
  /** Payments and certificates so far, less refunds. */
  received: Money;
};

/**
 * Q2: takes one payment; partial ones are normal. The sale becomes `paid` exactly when all payments and
 * certificates cover the total. Refuses `sale_not_payable` {status} for a draft and for what is over,
 * `overpaid` {due} above what is due.
 * @param amount above 0
 */
export function pay(sale: Payable, amount: Money): Outcome<Settled, "sale_not_payable" | "overpaid"> {
  const due = subtract(sale.total, sale.received);
  switch (sale.status) {
    case "draft":
    case "cancelled":
    case "returned":
      return refuse("sale_not_payable", { status: sale.status });
    case "paid":
    case "partlyReturned":
      return refuse("overpaid", { due: 0 });
    case "placed":
      if (amount > due) return refuse("overpaid", { due });
      return accept(settle(sale.total, add(sale.received, amount)));
  }
}

/** Q1: `paid` exactly when the total is covered; a total of 0 is covered from the start. */
export function settle(total: Money, received: Money): Settled {
  const due = subtract(total, received);
  return { status: due <= 0 ? "paid" : "placed", received, due };
}
