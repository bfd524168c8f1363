import { accept, refuse } from "@/core/refusal";
import { pay } from "@/core/sales/pay";
import { findSale, insertPayments } from "@/db/queries/sales";
import { useCase } from "../gate/use-case";
import { authorOf } from "./author";
import { lockEarningCard } from "./sale-card";
import { paymentRow } from "./sale-rows";
import { salePaymentSchema } from "./schema";
import { saleScope } from "./scope";
import { saveSettled, settleSale } from "./settle-sale";
import { saleView, saleViewSchema } from "./view";

/** `POST /sales/{id}/payments` (Q2): takes a payment, whole or partial; a link waits until it is paid at its page. */
export const addPayment = useCase(
  {
    name: "sales.pay",
    summary: "Take a payment for a sale, or make a link at which it can be paid.",
    right: "sales.sell",
    kind: "command",
    input: salePaymentSchema,
    output: saleViewSchema,
    refusals: ["not_found", "sale_not_payable", "overpaid"],
    idempotency: "required",
  },
  async (ctx, { id, ...input }) => {
    const { db, actor, now } = ctx;
    const before = await findSale(db, id, { scope: saleScope(actor, "sales.sell"), now, lock: true });
    if (!before) return refuse("not_found");
    const card = await lockEarningCard(db, before.sale.cardId);

    const { status, total, paid } = before.sale;
    const settled = pay({ status, total, received: paid }, input.amount);
    if (!settled.ok) return settled;
    const payment = paymentRow(before.sale.id, input, { actor, at: now });
    const isPending = payment.status === "pending";
    const after = isPending
      ? { record: before, posting: null }
      : settleSale(before, { settled: settled.value, card, at: now, now });

    await insertPayments(db, [payment]);
    if (!isPending) await saveSettled(ctx, before, after, { card, by: authorOf(actor) });

    const { method, amount } = payment;
    ctx.audit({
      subject: { kind: "sale", id: before.sale.id },
      before: { status },
      after: { status: after.record.sale.status, method, amount },
    });
    const closed = before.payments.map((row) =>
      row.status === "pending" && after.record.sale.status === "paid"
        ? { ...row, status: "failed" as const }
        : row,
    );
    return accept(saleView({ ...after.record, payments: [...closed, payment] }));
  },
);
