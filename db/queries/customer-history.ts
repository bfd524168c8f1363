import { and, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "../client";
import { cards } from "../schema/cards";
import { stores } from "../schema/people";
import { pointEntries } from "../schema/points";
import { sales } from "../schema/sales";
import { auditEntries } from "../schema/trust";

type Before = { before: Date | null; limit: number };

/** A customer's sales, newest first, those after a row of the list. Drafts are nobody's history. */
export async function findSalesOfCustomer(
  db: Db,
  customerId: string,
  { after, limit }: { after: { value: string | number | null; id: string } | null; limit: number },
) {
  return db
    .select({
      id: sales.id,
      number: sales.number,
      at: sales.at,
      status: sales.status,
      total: sales.total,
      returned: sales.returned,
      currency: sales.currency,
      pointsSpent: sales.pointsSpent,
      pointsEarned: sales.pointsEarned,
      store: stores.name,
    })
    .from(sales)
    .innerJoin(stores, eq(stores.id, sales.storeId))
    .where(
      and(
        eq(sales.customerId, customerId),
        sql`${sales.status} <> 'draft'`,
        after ? sql`(${sales.at}, ${sales.id}) < (${after.value}::timestamptz, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(sales.at), desc(sales.id))
    .limit(limit);
}

/**
 * Movements of points on these cards before a moment, newest first.
 * @param page.besideSales leave out those of sales, which tell of their points themselves
 */
export async function findEntriesOfCards(
  db: Db,
  cardIds: readonly string[],
  { before, limit, besideSales = false }: Before & { besideSales?: boolean },
) {
  if (cardIds.length === 0) return [];
  return db
    .select({
      id: pointEntries.id,
      at: pointEntries.at,
      kind: pointEntries.kind,
      lot: pointEntries.lot,
      points: pointEntries.points,
      balanceAfter: pointEntries.balanceAfter,
      debtDelta: pointEntries.debtDelta,
      saleId: pointEntries.saleId,
      reason: pointEntries.reason,
      byName: pointEntries.byName,
      card: cards.number,
    })
    .from(pointEntries)
    .innerJoin(cards, eq(cards.id, pointEntries.cardId))
    .where(
      and(
        inArray(pointEntries.cardId, [...cardIds]),
        before ? lt(pointEntries.at, before) : undefined,
        besideSales ? isNull(pointEntries.saleId) : undefined,
      ),
    )
    .orderBy(desc(pointEntries.at), desc(pointEntries.seq))
    .limit(limit);
}

/** What was done to a customer and their cards before a moment, newest first. */
export async function findAuditOfSubjects(db: Db, subjectIds: readonly string[], { before, limit }: Before) {
  return db
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      action: auditEntries.action,
      actorName: auditEntries.actorName,
      subjectKind: auditEntries.subjectKind,
      before: auditEntries.before,
      after: auditEntries.after,
    })
    .from(auditEntries)
    .where(
      and(
        inArray(auditEntries.subjectKind, ["customer", "card"]),
        inArray(auditEntries.subjectId, [...subjectIds]),
        before ? lt(auditEntries.at, before) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(limit);
}
