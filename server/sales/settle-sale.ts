import { movePoints } from "@/core/cards/card-status";
import { points, sum } from "@/core/money/units";
import { pendingBalance } from "@/core/points/balance";
import { earn } from "@/core/points/earn";
import type { Posting } from "@/core/points/ledger";
import type { Settled } from "@/core/sales/pay";
import { newId } from "@/db/new-id";
import { appendPosting, type EntryAuthor, type LockedCard } from "@/db/queries/ledger";
import { closePendingLinks, type SaleRecord, updateSale } from "@/db/queries/sales";
import type { Actor } from "../gate/actor";
import type { Context } from "../gate/use-case";
import { issueSoldCertificates } from "../vouchers/issue-sold";
import { saveTotals } from "./post-sale";
import type { KeptPoints } from "./sale-rows";

/** What money that has come does to a sale: the sale after it, and the points that it earns once paid (P3). */
type SettledSale = { record: SaleRecord; posting: Posting | null };

/** Decides where a sale stands after a payment. A card that is not active by now earns nothing (P7). */
export function settleSale(
  before: SaleRecord,
  { settled, card, at, now }: { settled: Settled; card: LockedCard | null; at: Date; now: Date },
): SettledSale {
  const isPaid = settled.status === "paid";
  const kept = before.sale.quotePoints as KeptPoints;
  const mayEarn = isPaid && card !== null && movePoints(card).ok;
  const posting = mayEarn
    ? earn(card.account, {
        credits: kept.earned,
        at,
        saleId: before.sale.id,
        pendingDays: kept.pendingDays,
        zone: before.zone,
        newId: () => newId("lot"),
      })
    : null;
  const own = posting?.lots.filter((lot) => lot.saleId === before.sale.id) ?? [];
  const sale = {
    ...before.sale,
    status: settled.status,
    paid: settled.received,
    pointsEarned: posting ? sum(kept.earned.map((each) => each.points)) : points(0),
    paidAt: isPaid ? at : null,
  };
  return { record: { ...before, sale, pointsPending: pendingBalance(own, now) }, posting };
}

/** Saves what `settleSale` decided; the payment's own row is the caller's. */
export async function saveSettled(
  { db, now }: Pick<Context<Actor>, "db" | "now">,
  before: SaleRecord,
  { record, posting }: SettledSale,
  { card, by }: { card: LockedCard | null; by: EntryAuthor },
): Promise<void> {
  const { id, status, paid, pointsEarned, paidAt } = record.sale;
  await updateSale(db, id, { status, paid, pointsEarned, paidAt });
  await Promise.all([
    card && posting && appendPosting(db, { card, posting, by, name: "sale" }),
    saveTotals({ db, now }, { before: before.sale, after: record.sale }),
    status === "paid" && closePendingLinks(db, id),
    paidAt && issueSoldCertificates(db, record, { by: columnsOf(by), now: paidAt }),
  ]);
}

const columnsOf = ({ kind, id, name }: EntryAuthor) => ({ byKind: kind, byId: id, byName: name });
