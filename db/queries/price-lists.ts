import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Money } from "@/core/money/units";
import type { Db } from "../client";
import { priceLists, prices } from "../schema/catalogue";

export type PriceListRow = typeof priceLists.$inferSelect;

/** Adds the price list or renames the one of that key. */
export async function upsertPriceList(db: Db, row: typeof priceLists.$inferInsert): Promise<PriceListRow> {
  const [kept] = await db
    .insert(priceLists)
    .values(row)
    .onConflictDoUpdate({ target: priceLists.key, set: { name: row.name, archivedAt: null } })
    .returning();
  if (!kept) throw new Error("the upsert returned nothing");
  return kept;
}

export async function findPriceListByKey(db: Db, key: string): Promise<PriceListRow | null> {
  const [row] = await db.select().from(priceLists).where(eq(priceLists.key, key));
  return row ?? null;
}

/** Key → id of the price lists named. */
export async function findPriceListIds(db: Db, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ id: priceLists.id, key: priceLists.key })
    .from(priceLists)
    .where(inArray(priceLists.key, [...keys]));
  return new Map(rows.map((row) => [row.key, row.id]));
}

/** Price lists, newest first. */
export async function listPriceLists(
  db: Db,
  { after, limit }: { after: { at: Date; id: string } | null; limit: number },
): Promise<PriceListRow[]> {
  const { createdAt, id } = priceLists;
  return db
    .select()
    .from(priceLists)
    .where(after ? or(lt(createdAt, after.at), and(eq(createdAt, after.at), lt(id, after.id))) : undefined)
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}

export type PriceChange = { priceListId: string; productId: string; price: Money | null };

/** Prices of products in the lists, as they stand now. */
export async function findPrices(db: Db, productIds: readonly string[]) {
  if (productIds.length === 0) return [];
  return db
    .select({ productId: prices.productId, key: priceLists.key, price: prices.price })
    .from(prices)
    .innerJoin(priceLists, eq(priceLists.id, prices.priceListId))
    .where(inArray(prices.productId, [...productIds]));
}

/** Sets prices in lists; null takes the product out of the list. */
export async function savePriceChanges(db: Db, changes: readonly PriceChange[], now: Date): Promise<void> {
  const set = changes.flatMap(({ price, ...key }) =>
    price === null ? [] : [{ ...key, price, updatedAt: now }],
  );
  if (set.length > 0) {
    await db
      .insert(prices)
      .values(set)
      .onConflictDoUpdate({
        target: [prices.productId, prices.priceListId],
        set: { price: sql`excluded.price`, updatedAt: now },
      });
  }
  for (const { priceListId, productId } of changes.filter(({ price }) => price === null)) {
    await db.delete(prices).where(and(eq(prices.priceListId, priceListId), eq(prices.productId, productId)));
  }
}
