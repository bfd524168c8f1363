import { sql } from "drizzle-orm";
import type { Db } from "../client";

/** Cards that hold lots which have run out, at most `limit` of them. */
export async function findCardsWithExpiredLots(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select distinct card_id as id from (
      select card_id from point_lots
      where remaining > 0 and expires_at <= ${now.toISOString()}::timestamptz
      order by expires_at limit ${limit}::int) as expired`);
  return rows.map(({ id }) => id);
}

export type InactiveCard = { id: string; activeAt: Date };

/**
 * Cards with points whose customer last bought before `before`, in the order of their ids and after `after`; a card
 * without a purchase counts from the day it was issued.
 */
export async function findInactiveCards(
  db: Db,
  { before, after, limit }: { before: Date; after: string; limit: number },
): Promise<InactiveCard[]> {
  const rows = await db.execute<{ id: string; activeAt: string }>(sql`
    select cards.id, coalesce(customers.last_visit_at, cards.created_at) as "activeAt"
    from cards join customers on customers.id = cards.customer_id
    where cards.total > 0 and cards.id > ${after}
      and coalesce(customers.last_visit_at, cards.created_at) < ${before.toISOString()}::timestamptz
    order by cards.id limit ${limit}::int`);
  return rows.map(({ id, activeAt }) => ({ id, activeAt: new Date(activeAt) }));
}
