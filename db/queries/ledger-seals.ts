import { asc, desc, gt, sql } from "drizzle-orm";
import type { Db } from "../client";
import { ledgerSeals } from "../schema/points";

type Seal = typeof ledgerSeals.$inferSelect;

/** Holds the chain until the transaction ends: two sealers take turns. */
export async function lockSeals(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('ledger_seals', 0))`);
}

export async function findLastSeal(db: Db): Promise<Seal | null> {
  const [row] = await db.select().from(ledgerSeals).orderBy(desc(ledgerSeals.upTo)).limit(1);
  return row ?? null;
}

/** Seals after a number, in the order of the chain. */
export async function findSealsAfter(db: Db, upTo: number, limit: number): Promise<Seal[]> {
  return db
    .select()
    .from(ledgerSeals)
    .where(gt(ledgerSeals.upTo, upTo))
    .orderBy(asc(ledgerSeals.upTo))
    .limit(limit);
}

export async function insertSeal(db: Db, seal: Seal): Promise<void> {
  await db.insert(ledgerSeals).values(seal);
}

/** The last number given to an entry, and a transaction id that all who were given one are below. */
export async function markLedger(db: Db): Promise<{ seq: number; horizon: string }> {
  // In this order: an entry's transaction locks its card, and so has its id, before it is given a number.
  const [last] = await db.execute<{ seq: string }>(
    sql`select case when is_called then last_value else 0 end as seq from point_entries_seq_seq`,
  );
  const [snapshot] = await db.execute<{ horizon: string }>(
    sql`select pg_snapshot_xmax(pg_current_snapshot())::text as horizon`,
  );
  return { seq: Number(last?.seq ?? 0), horizon: snapshot?.horizon ?? "0" };
}

/** Whether every transaction below the horizon has ended. */
export async function hasPassed(db: Db, horizon: string): Promise<boolean> {
  const [row] = await db.execute<{ passed: boolean }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot()) >= ${horizon}::xid8 as passed`,
  );
  return row?.passed ?? false;
}

/** The highest number of at most `limit` entries after `after` and up to `to`; null when there is none. */
export async function findEndOfRange(
  db: Db,
  { after, to, limit }: { after: number; to: number; limit: number },
): Promise<number | null> {
  const [row] = await db.execute<{ end: string | null }>(sql`
    select max(seq) as end from (select seq from point_entries
      where seq > ${after}::bigint and seq <= ${to}::bigint order by seq limit ${limit}::int) as range`);
  return row?.end === null || row?.end === undefined ? null : Number(row.end);
}

/** SHA-256 over the hash before and every field of a range of entries, and how many there are. */
export async function hashEntries(
  db: Db,
  { previous, from, upTo }: { previous: string; from: number; upTo: number },
): Promise<{ hash: string; entries: number }> {
  const [row] = await db.execute<{ hash: string; entries: number }>(sql`
    select count(*)::int as entries,
      encode(sha256(convert_to(${previous}::text || coalesce(string_agg(jsonb_build_array(seq, id, card_id,
        extract(epoch from at), kind, lot, points, balance_after, parts, debt_delta, sale_id, posting, reverses, reason,
        by_kind, by_id, by_name)::text, E'\\n' order by seq), ''), 'UTF8')), 'hex') as hash
    from point_entries where seq between ${from}::bigint and ${upTo}::bigint`);
  if (!row) throw new Error("an aggregate returned nothing");
  return row;
}
