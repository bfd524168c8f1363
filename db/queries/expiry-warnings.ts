import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { expiryWarnings } from "../schema/notices";

/** Whose points run out soon, by their last day; `cardId` is the card that holds most of them. */
export type Expiry = { customerId: string; on: string; points: number; number: string; balance: number };

type Page = { after: string; limit: number };

/**
 * P5: lots of active cards that run out by the end of `upTo`, summed by customer and last day, without what was
 * warned of already; customers in the order of their ids.
 */
export async function findExpiringLots(
  db: Db,
  { now, before, zone }: { now: Date; before: Date; zone: string },
  { after, limit }: Page,
): Promise<Expiry[]> {
  return db.execute<Expiry>(sql`
    with held as (
      select cards.customer_id, ((expires_at - interval '1 microsecond') at time zone ${zone})::date as last_day,
        sum(remaining) as points, min(cards.number) as number
      from point_lots join cards on cards.id = point_lots.card_id
      where remaining > 0 and expires_at > ${now.toISOString()}::timestamptz
        and expires_at <= ${before.toISOString()}::timestamptz
        and cards.status = 'active' and cards.customer_id > ${after}
      group by 1, 2
    ), fresh as (
      select * from held where not exists (select from expiry_warnings as told
        where told.customer_id = held.customer_id and told.kind = 'expiring' and told.on = held.last_day)
    )
    select customer_id as "customerId", last_day::text as on, points::float8 as points, number,
      ${balance(now)} as balance
    from fresh where customer_id in (select distinct customer_id from fresh order by 1 limit ${limit}::int)
    order by customer_id, last_day`);
}

/**
 * P5: customers whose last purchase was from `from` until `until`, with points on active cards, who were not warned
 * yet. A card without a purchase counts from the day it was issued.
 */
export async function findInactive(
  db: Db,
  { now, from, until, zone, days }: { now: Date; from: Date; until: Date; zone: string; days: number },
  { after, limit }: Page,
): Promise<Expiry[]> {
  return db.execute<Expiry>(sql`
    with held as (
      select cards.customer_id, sum(cards.total) as points, min(cards.number) as number,
        (min(coalesce(customers.last_visit_at, cards.created_at)) at time zone ${zone})::date + ${days}::int as last_day
      from cards join customers on customers.id = cards.customer_id
      where cards.total > 0 and cards.status = 'active' and cards.customer_id > ${after}
        and coalesce(customers.last_visit_at, cards.created_at) >= ${from.toISOString()}::timestamptz
        and coalesce(customers.last_visit_at, cards.created_at) < ${until.toISOString()}::timestamptz
      group by 1
    ), fresh as (
      select * from held where not exists (select from expiry_warnings as told
        where told.customer_id = held.customer_id and told.kind = 'inactivity' and told.on = held.last_day)
    )
    select customer_id as "customerId", last_day::text as on, points::float8 as points, number,
      ${balance(now)} as balance
    from fresh order by customer_id limit ${limit}::int`);
}

const balance = (now: Date) => sql`(select coalesce(sum(remaining), 0)::float8 from point_lots
  join cards on cards.id = point_lots.card_id
  where cards.customer_id = fresh.customer_id and cards.status = 'active' and remaining > 0
    and usable_from <= ${now.toISOString()}::timestamptz
    and (expires_at is null or expires_at > ${now.toISOString()}::timestamptz))`;

/** Held until the transaction ends: two runs at once warn one after the other, and the second finds nothing. */
export async function lockWarnings(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('expiry_warnings', 0))`);
}

export async function insertWarnings(
  db: Db,
  rows: readonly (typeof expiryWarnings.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(expiryWarnings).values([...rows]);
}
