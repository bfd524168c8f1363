import { and, desc, eq, getTableColumns, gt, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import { bulkRunItems, bulkRuns } from "../schema/bulk-points";
import { cards } from "../schema/cards";
import { customers } from "../schema/customers";
import { pointEntries } from "../schema/points";
import { jobRuns } from "../schema/trust";
import { type Audience, audienceSql } from "./segments/filter-sql";

export type BulkRunRow = typeof bulkRuns.$inferSelect;
export type NewBulkRun = typeof bulkRuns.$inferInsert;

/** How a run would go, or how its audience was frozen: the customers, and those of them for whom nothing can be moved. */
export type BulkCounts = { customers: number; noCard: number; notActive: number; insufficient: number };

/** P9: the card that a run works on: the oldest active one. */
const oldestActiveCard = sql`(select id from cards where customer_id = customers.id and status = 'active'
  order by created_at, id limit 1)`;

const hasCard = sql`exists (select from cards where customer_id = customers.id)`;

/** Counts whom a run would reach. A debit of `take` points also counts who does not hold enough on the card. */
export async function countReach(
  db: Db,
  audience: Audience,
  { take, lot }: { take: number | null; lot: "main" | "extra" | null },
): Promise<BulkCounts> {
  const now = audience.moment.now.toISOString();
  const holds =
    take === null
      ? sql`true`
      : sql`coalesce((select sum(remaining) from point_lots where card_id = reached.card_id and remaining > 0
          and usable_from <= ${now}::timestamptz and (expires_at is null or expires_at > ${now}::timestamptz)
          and (${lot}::text is null or kind = ${lot}::text)), 0) >= ${take}::bigint`;
  const rows = await db.execute<BulkCounts>(sql`
    select count(*)::int as customers,
      count(*) filter (where card_id is null and not has_card)::int as "noCard",
      count(*) filter (where card_id is null and has_card)::int as "notActive",
      count(*) filter (where card_id is not null and not ${holds})::int as insufficient
    from (select ${oldestActiveCard} as card_id, ${hasCard} as has_card from customers
      where ${audienceSql(audience)}) as reached`);
  return rows[0] ?? { customers: 0, noCard: 0, notActive: 0, insufficient: 0 };
}

/** A run goes this many times over the cards, each time to every so-manieth of them. */
const strides = 8;

/**
 * The place of a card in its run, from the `rank` that its id has among `cards`. Neighbours in the table come in
 * different chunks: the earlier ones, committed by then, leave the room on the page in which the later ones are
 * written without a word to the indexes.
 */
const placeInRun = (rank: SQL, cards: SQL): SQL => sql`1 + (${rank} - 1) / ${strides}::int
  + (${rank} - 1) % ${strides}::int * (${cards} / ${strides}::int)
  + least((${rank} - 1) % ${strides}::int, ${cards} % ${strides}::int)`;

/**
 * Freezes whom a run is for, by one statement: those with a card, then those without, skipped at once. The run must be
 * there already.
 */
export async function freezeAudience(db: Db, run: string, audience: Audience): Promise<BulkCounts> {
  const rows = await db.execute<BulkCounts>(sql`
    with frozen as (
      insert into bulk_run_items (run_id, n, customer_id, card_id, skipped)
      select ${run}, case when card_id is null then rank else ${placeInRun(sql`rank`, sql`cards`)} end,
        customer_id, card_id,
        case when card_id is not null then null
          when exists (select from cards where cards.customer_id = ranked.customer_id) then 'card_not_active'
          else 'no_card' end
      from (select reached.*, row_number() over (order by card_id nulls last, customer_id) as rank,
          count(card_id) over () as cards
        from (select customers.id as customer_id, ${oldestActiveCard} as card_id
          from customers where ${audienceSql(audience)}) as reached) as ranked
      returning skipped
    )
    select count(*)::int as customers, count(*) filter (where skipped = 'no_card')::int as "noCard",
      count(*) filter (where skipped = 'card_not_active')::int as "notActive", 0 as insufficient
    from frozen`);
  return rows[0] ?? { customers: 0, noCard: 0, notActive: 0, insufficient: 0 };
}

/** The same for a run that counters another: everybody whom that one moved points of. @returns how many */
export async function freezeCountered(db: Db, run: string, countered: string): Promise<number> {
  const rows = await db.execute<{ count: number }>(sql`
    with frozen as (
      insert into bulk_run_items (run_id, n, customer_id, card_id)
      select ${run}, row_number() over (order by n), customer_id, card_id
      from bulk_run_items where run_id = ${countered} and skipped is null
      returning 1
    ) select count(*)::int as count from frozen`);
  return rows[0]?.count ?? 0;
}

/** @returns false when the run that it counters has been countered already. */
export async function insertBulkRun(db: Db, row: NewBulkRun): Promise<boolean> {
  const inserted = await db
    .insert(bulkRuns)
    .values(row)
    .onConflictDoNothing({ target: bulkRuns.countersId })
    .returning({ id: bulkRuns.id });
  return inserted.length > 0;
}

export async function updateBulkRun(
  db: Db,
  id: string,
  change: Partial<Pick<BulkRunRow, "customers" | "cards" | "position" | "moved" | "movedPoints">>,
): Promise<void> {
  await db.update(bulkRuns).set(change).where(eq(bulkRuns.id, id));
}

/** Holds a run until the transaction ends: of two workers at one run the second waits and sees how far it is. */
export async function lockBulkRun(db: Db, id: string): Promise<BulkRunRow | null> {
  const [row] = await db.select().from(bulkRuns).where(eq(bulkRuns.id, id)).for("update");
  return row ?? null;
}

/**
 * Lets this transaction be answered before it is on the disk. A crash of the database may then lose it, with all that it
 * did and noted, never a part; whatever is built on it is written after it.
 */
export async function commitUnawaited(db: Db): Promise<void> {
  await db.execute(sql`set local synchronous_commit = off`);
}

const countering = alias(bulkRuns, "countering");

const listed = {
  ...getTableColumns(bulkRuns),
  status: jobRuns.status,
  error: jobRuns.error,
  /** The run that took this one back. */
  counteredBy: countering.id,
};

const listedRuns = (db: Db) =>
  db
    .select(listed)
    .from(bulkRuns)
    .innerJoin(jobRuns, eq(jobRuns.id, bulkRuns.id))
    .leftJoin(countering, eq(countering.countersId, bulkRuns.id));

export type ListedRun = Awaited<ReturnType<typeof listBulkRuns>>[number];

/** Runs newest first, a row more than asked to tell whether there are more. */
export async function listBulkRuns(
  db: Db,
  {
    by,
    after,
    limit,
  }: {
    /** Only what this person or key ordered; null for all. */
    by: string | null;
    after: { value: string | number | null; id: string } | null;
    limit: number;
  },
) {
  return listedRuns(db)
    .where(
      and(
        by === null ? undefined : eq(bulkRuns.byId, by),
        after
          ? sql`(${bulkRuns.createdAt}, ${bulkRuns.id}) < (${after.value}::timestamptz, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(desc(bulkRuns.createdAt), desc(bulkRuns.id))
    .limit(limit + 1);
}

export async function findBulkRun(db: Db, id: string): Promise<ListedRun | null> {
  const [row] = await listedRuns(db).where(eq(bulkRuns.id, id));
  return row ?? null;
}

/** How many a run skipped, by reason. */
export async function countSkipped(db: Db, run: string) {
  return db
    .select({ reason: bulkRunItems.skipped, count: sql<number>`count(*)::int` })
    .from(bulkRunItems)
    .where(and(eq(bulkRunItems.runId, run), isNotNull(bulkRunItems.skipped)))
    .groupBy(bulkRunItems.skipped);
}

/** Items of a run in their order after number `after`: the customer, the card and what was moved. */
export async function listBulkItems(
  db: Db,
  { run, skipped, after, limit }: { run: string; skipped: boolean; after: number; limit: number },
) {
  return db
    .select({
      n: bulkRunItems.n,
      customerId: bulkRunItems.customerId,
      customerName: customers.name,
      card: cards.number,
      skipped: bulkRunItems.skipped,
      // Null while it has not come to this one.
      points: sql<number | null>`(select sum(points)::float8 from ${pointEntries}
        where posting = 'bulk:' || ${bulkRunItems.runId} and sale_id is null and card_id = ${bulkRunItems.cardId})`,
    })
    .from(bulkRunItems)
    .innerJoin(customers, eq(customers.id, bulkRunItems.customerId))
    .leftJoin(cards, eq(cards.id, bulkRunItems.cardId))
    .where(
      and(
        eq(bulkRunItems.runId, run),
        gt(bulkRunItems.n, after),
        skipped ? isNotNull(bulkRunItems.skipped) : undefined,
      ),
    )
    .orderBy(bulkRunItems.n)
    .limit(limit + 1);
}
