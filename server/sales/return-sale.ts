import { money, points, subtract, sum } from "@/core/money/units";
import { accept, refuse } from "@/core/refusal";
import { returnSale as decideReturn, type SaleReturn } from "@/core/sales/return";
import { addedDebt, returnedPoints } from "@/core/sales/returned-points";
import { newId } from "@/db/new-id";
import { appendPosting } from "@/db/queries/ledger";
import {
  addReturnedQuantities,
  findSale,
  insertPayments,
  insertReturn,
  type SaleRecord,
  updateSale,
} from "@/db/queries/sales";
import { moveVouchers } from "@/db/queries/voucher-ledger";
import type { StaffActor } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { authorOf, byColumns } from "./author";
import { saveTotals } from "./post-sale";
import { receivedMoney, refundRows } from "./received-money";
import { lockSaleCards, type SaleCards } from "./sale-card";
import type { KeptPoints } from "./sale-rows";
import { lockSaleVouchers, returnedVouchers, type SaleVouchers } from "./sale-vouchers";
import { saleReturnSchema } from "./schema";
import { saleScope } from "./scope";
import { saleView, saleViewSchema } from "./view";

/**
 * `POST /sales/{id}/returns` (Q6): takes back the sale or lines of it. Money goes back to the means that it came
 * from, spent points to their lots; earned points are taken back, and what is spent of them already is owed.
 */
export const returnSale = useCase(
  {
    name: "sales.return",
    summary: "Return a sale, or lines and quantities of it.",
    right: "sales.return",
    kind: "command",
    input: saleReturnSchema,
    output: saleViewSchema,
    refusals: ["not_found", "nothing_to_return", "sale_not_returnable", "certificate_not_sellable"],
    idempotency: "required",
  },
  async (ctx, { id, lines, reason }) => {
    const { db, actor, now } = ctx;
    const before = await findSale(db, id, { scope: saleScope(actor, "sales.return"), now, lock: true });
    if (!before) return refuse("not_found");
    const cards = await lockSaleCards(db, before.sale);
    const vouchers = await lockSaleVouchers(db, before);

    const { pointValue } = before.sale.quotePoints as KeptPoints;
    const decided = decideReturn(
      {
        status: before.sale.status,
        lines: before.lines.map((line) => withCertificates(line, vouchers)),
        pointValue: money(pointValue),
        ...receivedMoney(before.payments),
      },
      lines ?? null,
    );
    if (!decided.ok) return decided;
    const returned = decided.value;
    const returnId = newId("saleReturn");
    const postings = cards && postingsOf(before, cards, { returned, at: now, reason });
    const refunds = refundRows(before.payments, [...returned.certificates, ...returned.payments], {
      actor,
      at: now,
      returnId,
    });
    const changed = {
      status: returned.status,
      paid: subtract(before.sale.paid, returned.total),
      returned: money(before.sale.returned + returned.total),
      prepaid: subtract(before.sale.prepaid, returned.prepaid),
    };
    const sale = { ...before.sale, ...changed };
    const row = {
      ...returnRow(returned, { id: returnId, saleId: sale.id, at: now, reason, actor }),
      debt: sum((postings ?? []).map(({ posting }) => addedDebt(posting))),
    };

    await insertReturn(db, row);
    await Promise.all([
      insertPayments(db, refunds),
      addReturnedQuantities(db, sale.id, returned.lines),
      updateSale(db, sale.id, changed),
      moveVouchers(db, returnedVouchers(before, vouchers, returned), {
        saleId: sale.id,
        returnId,
        customerId: sale.customerId,
        reason,
        by: byColumns(actor),
        at: now,
      }),
    ]);
    for (const { card, posting } of postings ?? []) {
      await appendPosting(db, { card, posting, by: authorOf(actor), name: `return:${returnId}` });
    }
    await saveTotals(ctx, { before: before.sale, after: sale });

    ctx.audit({
      subject: { kind: "sale", id: sale.id },
      before: { status: before.sale.status },
      after: { status: sale.status, returned: returned.total, pointsBack: returned.pointsBack, reason },
    });
    const after = await findSale(db, sale.id, { scope: saleScope(actor, "sales.return"), now });
    return after ? accept(saleView(after)) : refuse("not_found");
  },
);

/** V5: of a line that sold certificates, what each holds by now. */
const withCertificates = (line: SaleRecord["lines"][number], { sold }: SaleVouchers) =>
  line.isCertificate
    ? { ...line, certificatesSold: sold.filter(({ soldLine }) => soldLine === line.line) }
    : line;

function postingsOf(
  before: SaleRecord,
  { sold, current, between, history }: SaleCards,
  { returned, at, reason }: { returned: SaleReturn; at: Date; reason: string },
) {
  const decided = returnedPoints(
    { sold: sold.account, current: current?.account ?? null, between },
    {
      saleId: before.sale.id,
      history,
      giveBack: returned.pointsBack,
      // A sale whose card was not active when it was paid has earned nothing.
      takeBack: before.sale.pointsEarned > 0 ? returned.pointsTaken : points(0),
      takenBackBefore: sum(before.returns.map((each) => each.earnedBack)),
      at,
      reason,
      newId: () => newId("lot"),
    },
  );
  const own = { card: sold, posting: decided.sold };
  return current && decided.current ? [own, { card: current, posting: decided.current }] : [own];
}

function returnRow(
  returned: SaleReturn,
  { actor, ...rest }: { id: string; saleId: string; at: Date; reason: string; actor: StaffActor },
) {
  const { lines, total, coupon, pointsPart, pointsBack, pointsTaken } = returned;
  return {
    ...rest,
    ...byColumns(actor),
    lines,
    total,
    coupon,
    pointsPart,
    pointsBack,
    earnedBack: pointsTaken,
  };
}
