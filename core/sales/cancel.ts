import type { Points } from "@/core/money/units";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { type Received, type Refund, refundAll } from "./refund";
import { canMove, type SaleStatus } from "./state";

export type Cancellation = {
  status: "cancelled";
  payments: Refund[];
  certificates: Refund[];
  /** Spent points that come back to their lots. */
  pointsBack: Points;
};

/**
 * Q1: calls off a draft or a placed sale; what was paid on account, certificates and points all come back.
 * Refuses `sale_not_cancellable` {status} once it is paid: then it is returned instead.
 */
export function cancel(sale: {
  status: SaleStatus;
  pointsSpent: Points;
  payments: readonly Received[];
  certificates: readonly Received[];
}): Outcome<Cancellation, "sale_not_cancellable"> {
  if (!canMove(sale.status, "cancelled")) return refuse("sale_not_cancellable", { status: sale.status });
  return accept({
    status: "cancelled",
    payments: refundAll(sale.payments),
    certificates: refundAll(sale.certificates),
    pointsBack: sale.pointsSpent,
  });
}
