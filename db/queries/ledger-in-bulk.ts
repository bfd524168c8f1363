import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { idStem } from "../new-id";
import { poolPoints, tellSignedIn } from "./ledger";

// P8, P9: the ledger's writer for many cards at once. What `core/points` decides for one card (`creditByHand`,
// `debitByHand`) is said here in SQL; a suite holds the two to the same entries and lots. Each call is one chunk of a run
// in bulk: call it in a transaction that holds the run's row and the chunk's cards (`lockChunk`).

/** Items `from` (not included) to `to` of a run, moved at one instant. */
export type BulkChunk = { run: string; from: number; to: number; at: Date };

export type BulkMoved = { moved: number; points: number };

/** Locks the cards of a chunk in the order of their ids, as every posting does. */
export async function lockChunk(db: Db, { run, from, to }: Omit<BulkChunk, "at">): Promise<void> {
  await db.execute(sql`select count(*) from (
    select cards.id from cards
    where id in (select card_id from bulk_run_items where run_id = ${run} and n > ${from}::int and n <= ${to}::int)
    order by id for no key update) as held`);
}

/** P9: gives every active card of the chunk a lot of its own, usable at once. Pays no debt. */
export async function creditChunk(db: Db, chunk: BulkChunk): Promise<BulkMoved> {
  const at = instant(chunk.at);
  return moveChunk(
    db,
    chunk,
    sql`
    fresh as materialized (
      select active.*, ${madeId("lot", chunk.at)} as lot_id, run.lot, run.points, run.expires_at,
        ${balanceOf(sql`active.card_id`, chunk.at)} as balance
      from active, run
    ), entries as materialized (
      select fresh.n, card_id, 'adjust' as kind, lot, points,
        balance + case when expires_at is null or expires_at > ${at} then points else 0 end as balance_after,
        jsonb_build_array(jsonb_build_object('lot', lot_id, 'points', points)) as parts, null::text as reverses
      from fresh
    ), kept as (
      insert into point_lots (id, card_id, kind, points, remaining, usable_from, expires_at, created_at)
      select lot_id, card_id, lot, points, points, ${at}, expires_at, ${at} from fresh order by n
    )`,
  );
}

/** P9: takes usable points, extra before main, the soonest to expire first. Who does not hold enough is skipped. */
export async function debitChunk(db: Db, chunk: BulkChunk): Promise<BulkMoved> {
  return moveChunk(
    db,
    chunk,
    sql`
    usable as (
      select active.n, point_lots.*, sum(remaining) over (partition by card_id) as balance
      from point_lots join active using (card_id)
      where remaining > 0 and ${isUsable(sql`point_lots`, chunk.at)}
    ), offered as (
      select usable.*, -run.points as wanted,
        sum(remaining) over (partition by card_id) as held,
        sum(remaining) over (partition by card_id order by usable.kind, usable.expires_at nulls last, usable.created_at,
          usable.id collate "C") - remaining as before
      from usable, run where run.lot is null or usable.kind = run.lot
    ), takes as materialized (
      select *, least(remaining, greatest(0, wanted - before))::bigint as taken from offered
      where held >= wanted and before < wanted
    ), entries as materialized (
      select n, card_id, 'adjust' as kind, kind as lot, -sum(taken)::bigint as points,
        (min(balance) - sum(sum(taken)) over (partition by card_id order by kind))::bigint as balance_after,
        jsonb_agg(jsonb_build_object('lot', id, 'points', -taken)
          order by expires_at nulls last, created_at, id collate "C") as parts,
        null::text as reverses
      from takes
      group by n, card_id, kind
    ), kept as (
      update point_lots set remaining = point_lots.remaining - taken from takes where point_lots.id = takes.id
    )`,
  );
}

/**
 * P9: takes a run back. What it gave and is still on its lots is taken away; what was spent or ran out stays so, and
 * nobody owes it. What it took goes back to the lots it came from. Reaches blocked cards too, as every correction does.
 */
export async function counterChunk(db: Db, chunk: BulkChunk): Promise<BulkMoved> {
  return moveChunk(
    db,
    chunk,
    sql`
    undone as materialized (
      select chosen.n, chosen.card_id, entry.id as reverses, entry.lot, point_lots.id, point_lots.usable_from,
        point_lots.expires_at, ord, ${balanceOf(sql`chosen.card_id`, chunk.at)} as balance,
        case when (part ->> 'points')::bigint > 0 then -least((part ->> 'points')::bigint, remaining)
          else -(part ->> 'points')::bigint end as back
      from run cross join chosen
      cross join lateral (
        -- Fenced: looked up card by card, since the planner takes a chunk for a single row.
        select id, lot, parts from point_entries where posting = 'bulk:' || run.counters_id
          and point_entries.card_id = chosen.card_id and sale_id is null offset 0
      ) as entry
      cross join lateral jsonb_array_elements(entry.parts) with ordinality as parts(part, ord)
      join point_lots on point_lots.id = part ->> 'lot'
    ), entries as materialized (
      select n, card_id, 'reverse' as kind, lot, sum(back)::bigint as points,
        (min(balance) + sum(coalesce(sum(back) filter (where ${isUsable(sql`undone`, chunk.at)}), 0))
          over (partition by card_id order by lot))::bigint as balance_after,
        jsonb_agg(jsonb_build_object('lot', id, 'points', back) order by ord) as parts, reverses
      from undone
      where back <> 0
      group by n, card_id, lot, reverses
    ), kept as (
      update point_lots set remaining = remaining + back from undone where point_lots.id = undone.id and back <> 0
    )`,
  );
}

/**
 * One statement: the chunk's cards and what they hold, the entries that `decision` makes of them, and all that moves
 * with the entries. Cards without an entry are noted as skipped, with the reason.
 */
async function moveChunk(db: Db, { run, from, to, at }: BulkChunk, decision: SQL): Promise<BulkMoved> {
  const [row] = await db.execute<{ moved: string; points: string }>(sql`
    with run as materialized (
      select * from bulk_runs where id = ${run}
    ), chosen as materialized (
      select n, cards.id as card_id, cards.customer_id, cards.status
      from bulk_run_items join cards on cards.id = card_id
      where run_id = ${run} and n > ${from}::int and n <= ${to}::int and skipped is null
    ), active as (
      select * from chosen where status = 'active'
    ), ${decision}, appended as (
      insert into point_entries (id, card_id, at, kind, lot, points, balance_after, parts, posting, reverses, reason,
        by_kind, by_id, by_name)
      select ${madeId("entry", at)}, card_id, ${instant(at)}, kind, entries.lot, entries.points, balance_after, parts,
        'bulk:' || run.id, reverses, reason, by_kind, by_id, by_name
      from entries, run order by n, entries.lot
    ), changed as materialized (
      select card_id, sum(points)::bigint as gained from entries group by card_id
    ), moved as (
      update cards set total = total + gained from changed where cards.id = changed.card_id
      returning cards.customer_id, gained
    ), pooled as (${poolPoints(sql`moved`)}), noted as (
      update bulk_run_items set skipped = case when run.counters_id is not null then 'nothing_left'
        when n in (select n from active) then 'insufficient_points' else 'card_not_active' end
      from run
      where run_id = ${run} and n > ${from}::int and n <= ${to}::int and skipped is null
        and n not in (select n from entries)
    )
    select (select count(*) from changed) as moved, coalesce((select sum(gained) from changed), 0) as points,
      (select count(*) from (${tellSignedIn(sql`moved`)}) as told) as told`);
  return { moved: Number(row?.moved ?? 0), points: Number(row?.points ?? 0) };
}

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/** What may be spent of a card; looked up card by card, since the planner takes a chunk for a single row. */
const balanceOf = (card: SQL, at: Date): SQL =>
  sql`(select coalesce(sum(remaining), 0)::bigint from point_lots
    where point_lots.card_id = ${card} and remaining > 0 and ${isUsable(sql`point_lots`, at)})`;

/** As `core/points/balance.ts` says it: by date alone. */
const isUsable = (lot: SQL, at: Date): SQL =>
  sql`(${lot}.usable_from <= ${instant(at)} and (${lot}.expires_at is null or ${lot}.expires_at > ${instant(at)}))`;

/** An id for each row: the last sixteen digits of a random UUID, which are letters of our alphabet too. */
const madeId = (kind: "entry" | "lot", at: Date): SQL =>
  sql`${idStem(kind, at)} || right(replace(gen_random_uuid()::text, '-', ''), 16)`;
