import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { Db } from "../client";
import { cards } from "../schema/cards";
import { stores } from "../schema/people";
import { pointEntries } from "../schema/points";
import { sales } from "../schema/sales";
import { auditEntries } from "../schema/trust";

type Before = { before: Date | null; limit: number };

/** A customer's sales before a moment, newest first. */
export async function findSalesOfCustomer(db: Db, customerId: string, { before, limit }: Before) {
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
    .where(and(eq(sales.customerId, customerId), before ? lt(sales.at, before) : undefined))
    .orderBy(desc(sales.at), desc(sales.id))
    .limit(limit);
}

/** Movements of points on a customer's cards before a moment, newest first. */
export async function findEntriesOfCards(db: Db, cardIds: readonly string[], { before, limit }: Before) {
  if (cardIds.length === 0) return [];
  return db
    .select({
      id: pointEntries.id,
      at: pointEntries.at,
      kind: pointEntries.kind,
      lot: pointEntries.lot,
      points: pointEntries.points,
      balanceAfter: pointEntries.balanceAfter,
      saleId: pointEntries.saleId,
      reason: pointEntries.reason,
      byName: pointEntries.byName,
      card: cards.number,
    })
    .from(pointEntries)
    .innerJoin(cards, eq(cards.id, pointEntries.cardId))
    .where(and(inArray(pointEntries.cardId, [...cardIds]), before ? lt(pointEntries.at, before) : undefined))
    .orderBy(desc(pointEntries.seq))
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
      actorKind: auditEntries.actorKind,
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
