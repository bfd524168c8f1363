import { money, points } from "@/core/money/units";
import { accept, refuse } from "@/core/refusal";
import { cancel } from "@/core/sales/cancel";
import { returnedPoints } from "@/core/sales/returned-points";
import { newId } from "@/db/new-id";
import { appendPosting } from "@/db/queries/ledger";
import { closePendingLinks, findSale, insertPayments, updateSale } from "@/db/queries/sales";
import { moveVouchers } from "@/db/queries/voucher-ledger";
import { useCase } from "../gate/use-case";
import { authorOf, byColumns } from "./author";
import { saveTotals } from "./post-sale";
import { receivedMoney, refundRows } from "./received-money";
import { lockSaleCards } from "./sale-card";
import { lockSaleVouchers, returnedVouchers } from "./sale-vouchers";
import { saleCancelSchema } from "./schema";
import { saleScope } from "./scope";
import { saleView, saleViewSchema } from "./view";

/** `POST /sales/{id}/cancel` (Q1): calls off a draft or a sale that is not paid in full; all that was taken comes back. */
export const cancelSale = useCase(
  {
    name: "sales.cancel",
    summary: "Cancel a draft or a placed sale that is not paid yet.",
    right: "sales.cancel",
    kind: "command",
    input: saleCancelSchema,
    output: saleViewSchema,
    refusals: ["not_found", "sale_not_cancellable"],
    idempotency: "accepted",
  },
  async (ctx, { id, reason }) => {
    const { db, actor, now } = ctx;
    const before = await findSale(db, id, { scope: saleScope(actor, "sales.cancel"), now, lock: true });
    if (!before) return refuse("not_found");
    const cards = before.sale.pointsSpent > 0 ? await lockSaleCards(db, before.sale) : null;
    const vouchers = await lockSaleVouchers(db, before);

    const { status, pointsSpent } = before.sale;
    const decided = cancel({ status, pointsSpent, ...receivedMoney(before.payments) });
    if (!decided.ok) return decided;
    const refunds = refundRows(before.payments, [...decided.value.certificates, ...decided.value.payments], {
      actor,
      at: now,
      returnId: null,
    });
    const postings =
      cards &&
      returnedPoints(
        {
          sold: cards.sold.account,
          current: cards.current?.account ?? null,
          between: cards.between,
        },
        {
          saleId: before.sale.id,
          history: cards.history,
          giveBack: decided.value.pointsBack,
          takeBack: points(0),
          takenBackBefore: points(0),
          at: now,
          reason,
          newId: () => newId("lot"),
        },
      );
    const sale = { ...before.sale, status: decided.value.status, paid: money(0), cancelReason: reason };

    await Promise.all([
      insertPayments(db, refunds),
      updateSale(db, sale.id, { status: sale.status, paid: sale.paid, cancelReason: reason }),
      closePendingLinks(db, sale.id),
      moveVouchers(db, returnedVouchers(before, vouchers, decided.value), {
        saleId: sale.id,
        customerId: sale.customerId,
        reason,
        by: byColumns(actor),
        at: now,
      }),
    ]);
    const shared = { by: authorOf(actor), name: "cancel" };
    if (cards && postings) await appendPosting(db, { card: cards.sold, posting: postings.sold, ...shared });
    if (cards?.current && postings?.current) {
      await appendPosting(db, { card: cards.current, posting: postings.current, ...shared });
    }
    await saveTotals(ctx, { before: before.sale, after: sale });

    ctx.audit({
      subject: { kind: "sale", id: sale.id },
      before: { status },
      after: { status: sale.status, reason },
    });
    const after = await findSale(db, sale.id, { scope: saleScope(actor, "sales.cancel"), now });
    return after ? accept(saleView(after)) : refuse("not_found");
  },
);
