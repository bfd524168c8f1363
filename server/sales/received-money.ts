import { money } from "@/core/money/units";
import type { Received, Refund } from "@/core/sales/refund";
import { newId } from "@/db/new-id";
import type { SaleRecord } from "@/db/queries/sales";
import type { StaffActor } from "../gate/actor";
import { byColumns } from "./author";

type PaymentRow = SaleRecord["payments"][number];

/** What was received for a sale and how much of it went back already: money and certificates apart (Q6). */
export function receivedMoney(rows: readonly PaymentRow[]): {
  payments: Received[];
  certificates: Received[];
} {
  const refunded = new Map<string, number>();
  for (const row of rows) {
    if (row.refunds) refunded.set(row.refunds, (refunded.get(row.refunds) ?? 0) - row.amount);
  }
  const received = rows.filter((row) => row.status === "settled" && row.refunds === null);
  const ofKind = (isCertificate: boolean) =>
    received
      .filter((row) => (row.method === "certificate") === isCertificate)
      .map(({ id, amount }) => ({ id, amount, refunded: money(refunded.get(id) ?? 0) }));
  return { payments: ofKind(false), certificates: ofKind(true) };
}

/** Money given back by the means that it came from, as negative payments. */
export function refundRows(
  rows: readonly PaymentRow[],
  refunds: readonly Refund[],
  { actor, at, returnId }: { actor: StaffActor; at: Date; returnId: string | null },
): PaymentRow[] {
  return refunds.flatMap(({ id, amount }) => {
    const original = rows.find((row) => row.id === id);
    if (!original) return [];
    return [
      {
        ...original,
        id: newId("payment"),
        amount: money(-amount),
        token: null,
        providerRef: null,
        refunds: id,
        returnId,
        ...byColumns(actor),
        at,
        settledAt: at,
      },
    ];
  });
}
