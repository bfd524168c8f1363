import { and, asc, desc, eq, getTableColumns, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { cardSeries, cards } from "../schema/cards";
import { customers } from "../schema/customers";
import { inResponsibleScope, type ResponsibleScope } from "./customers";

export type NewCard = typeof cards.$inferInsert;
export type CardChange = Partial<Omit<NewCard, "id" | "customerId" | "total" | "debt">>;
export type SeriesRow = typeof cardSeries.$inferSelect;

const cardColumns = { ...getTableColumns(cards), series: cardSeries.key };

export type CardRow = Awaited<ReturnType<typeof findCardsOfCustomers>>[number];

/** Cards of these customers, oldest first, closed ones included. */
export async function findCardsOfCustomers(db: Db, customerIds: readonly string[]) {
  if (customerIds.length === 0) return [];
  return db
    .select(cardColumns)
    .from(cards)
    .leftJoin(cardSeries, eq(cardSeries.id, cards.seriesId))
    .where(inArray(cards.customerId, [...customerIds]))
    .orderBy(asc(cards.createdAt), asc(cards.id));
}

/** Whether a card is the one with this number, in whatever spelling, or barcode (see `tidyCardNumber`). */
export const hasCardCode = (code: string): SQL =>
  sql`(${cards.number} = ${code} or ${cards.barcode} = ${code})`;

/** A card by its number or barcode, within the scope of its customer; null where there is none for the asker. */
export async function findCard(db: Db, number: string, scope: ResponsibleScope): Promise<CardRow | null> {
  const [row] = await db
    .select(cardColumns)
    .from(cards)
    .innerJoin(customers, eq(customers.id, cards.customerId))
    .leftJoin(cardSeries, eq(cardSeries.id, cards.seriesId))
    .where(and(hasCardCode(number), inResponsibleScope(scope)));
  return row ?? null;
}

/** Whether a card has this number or barcode already: either would make a scan ambiguous. */
export async function isCardCodeTaken(db: Db, codes: readonly string[]): Promise<boolean> {
  const rows = await db
    .select({ id: cards.id })
    .from(cards)
    .where(or(inArray(cards.number, [...codes]), inArray(cards.barcode, [...codes])))
    .limit(1);
  return rows.length > 0;
}

/** @returns false when the number or the barcode is another card's; of two at once, one gets it. */
export async function insertCard(db: Db, row: NewCard): Promise<boolean> {
  const inserted = await db.insert(cards).values(row).onConflictDoNothing().returning({ id: cards.id });
  return inserted.length > 0;
}

export async function updateCard(db: Db, id: string, change: CardChange): Promise<void> {
  await db.update(cards).set(change).where(eq(cards.id, id));
}

/** The series by key or, without one, the oldest: what a card is numbered by when nobody says. */
export async function findSeries(db: Db, key: string | null): Promise<SeriesRow | null> {
  const [row] = await db
    .select()
    .from(cardSeries)
    .where(key === null ? undefined : eq(cardSeries.key, key))
    .orderBy(asc(cardSeries.createdAt), asc(cardSeries.id))
    .limit(1);
  return row ?? null;
}

/** Takes the next running number. The row stays locked until the transaction ends: two never get the same. */
export async function takeSerialNumber(db: Db, seriesId: string): Promise<number> {
  const [row] = await db
    .update(cardSeries)
    .set({ next: sql`${cardSeries.next} + 1` })
    .where(eq(cardSeries.id, seriesId))
    .returning({ next: cardSeries.next });
  if (!row) throw new Error("no such series");
  return row.next - 1;
}

export async function listSeries(db: Db): Promise<SeriesRow[]> {
  return db.select().from(cardSeries).orderBy(asc(cardSeries.createdAt), asc(cardSeries.id));
}

/** @returns false when another series has the key. */
export async function insertSeries(db: Db, row: typeof cardSeries.$inferInsert): Promise<boolean> {
  const inserted = await db
    .insert(cardSeries)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: cardSeries.id });
  return inserted.length > 0;
}

export async function updateSeries(
  db: Db,
  key: string,
  change: Partial<Pick<SeriesRow, "name" | "prefix" | "length" | "checkDigit">>,
): Promise<void> {
  await db.update(cardSeries).set(change).where(eq(cardSeries.key, key));
}

export type CardFilter = {
  scope: ResponsibleScope;
  /** The beginning of the number. */
  prefix: string | null;
  status: CardRow["status"] | null;
  after: { value: string | number | null; id: string } | null;
  limit: number;
};

/** Cards newest first with their customers, a row more than asked to tell whether there are more. */
export async function listCards(db: Db, { scope, prefix, status, after, limit }: CardFilter) {
  return db
    .select({ ...cardColumns, customerName: customers.name })
    .from(cards)
    .innerJoin(customers, eq(customers.id, cards.customerId))
    .leftJoin(cardSeries, eq(cardSeries.id, cards.seriesId))
    .where(
      and(
        inResponsibleScope(scope),
        prefix
          ? sql`(${cards.number} collate "C" like ${`${prefix}%`} or ${cards.barcode} = ${prefix})`
          : undefined,
        status ? eq(cards.status, status) : undefined,
        // Ids sort by the time they were made.
        after ? sql`${cards.id} < ${after.id}` : undefined,
      ),
    )
    .orderBy(desc(cards.id))
    .limit(limit + 1);
}
