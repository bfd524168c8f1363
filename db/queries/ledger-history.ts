import { and, asc, desc, eq, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Entry, Lot } from "@/core/points/ledger";
import type { Db } from "../client";
import { pointEntries, pointLots } from "../schema/points";
import type { EntryAuthor } from "./ledger";

// What the points ledger tells of the past; `ledger.ts` is where it grows.

/** An entry with what stands beside it for people to read. */
export type EntryRow = Entry & {
  seq: number;
  cardId: string;
  posting: string | null;
  byKind: EntryAuthor["kind"];
  byId: string | null;
  byName: string | null;
};

/** A card's entries, newest first: those before the sequence number `before`. */
export async function findEntryPage(
  db: Db,
  { cardIds, before, limit }: { cardIds: readonly string[]; before: number | null; limit: number },
): Promise<EntryRow[]> {
  const rows = await db
    .select()
    .from(pointEntries)
    .where(
      and(isOneOf(pointEntries.cardId, cardIds), before === null ? undefined : lt(pointEntries.seq, before)),
    )
    .orderBy(desc(pointEntries.seq))
    .limit(limit);
  return rows.map(toEntry);
}

/** Every entry of a card up to `at` with all its lots: what `balanceAt` needs for the balance of a past moment. */
export async function findHistoryUntil(
  db: Db,
  cardId: string,
  at: Date,
): Promise<{ entries: EntryRow[]; lots: Lot[] }> {
  const [rows, lots] = await Promise.all([
    db
      .select()
      .from(pointEntries)
      .where(and(eq(pointEntries.cardId, cardId), lte(pointEntries.at, at)))
      .orderBy(asc(pointEntries.seq)),
    db.select(lotColumns).from(pointLots).where(eq(pointLots.cardId, cardId)),
  ]);
  return { entries: rows.map(toEntry), lots };
}

/**
 * What `returnPoints` must know of a sale: its own entries, and the expiries that touched the lots it earned.
 * In the order in which they were appended.
 */
export async function findHistoryOfSale(
  db: Db,
  saleId: string,
  cardIds: readonly string[],
): Promise<EntryRow[]> {
  const earned = sql`exists (
    select from jsonb_array_elements(${pointEntries.parts}) as part
    join point_lots on point_lots.id = part ->> 'lot'
    where point_lots.sale_id = ${saleId})`;
  const rows = await db
    .select()
    .from(pointEntries)
    .where(
      or(
        eq(pointEntries.saleId, saleId),
        and(isOneOf(pointEntries.cardId, cardIds), eq(pointEntries.kind, "expire"), earned),
      ),
    )
    .orderBy(asc(pointEntries.seq));
  return rows.map(toEntry);
}

const lotColumns = {
  id: pointLots.id,
  cardId: pointLots.cardId,
  kind: pointLots.kind,
  points: pointLots.points,
  remaining: pointLots.remaining,
  usableFrom: pointLots.usableFrom,
  expiresAt: pointLots.expiresAt,
  createdAt: pointLots.createdAt,
  saleId: pointLots.saleId,
};

function toEntry({ transaction: _, ...row }: typeof pointEntries.$inferSelect): EntryRow {
  return { ...row, parts: row.parts as EntryRow["parts"] };
}

/** One parameter whatever the number of values, so that the statement is prepared once. */
const isOneOf = (column: AnyPgColumn, ids: readonly string[]): SQL =>
  sql`${column} = any(${sql.param([...ids])}::text[])`;
