import { asc, eq, isNull } from "drizzle-orm";
import type { Db } from "../client";
import { stores } from "../schema/people";

/** The store that the migrations make, so that a till can sell before anybody has set anything up. */
export const firstStoreId = "sto_main";

export type NewStore = typeof stores.$inferInsert;
export type StoreChanges = Partial<Omit<NewStore, "id" | "createdAt">>;

export async function insertStore(db: Db, row: NewStore): Promise<void> {
  await db.insert(stores).values(row);
}

export async function updateStore(db: Db, id: string, changes: StoreChanges): Promise<void> {
  await db.update(stores).set(changes).where(eq(stores.id, id));
}

/** All stores, closed ones last; there are few. */
export async function listStores(db: Db) {
  return db.select().from(stores).orderBy(asc(stores.closedAt), asc(stores.name), asc(stores.id));
}

/** Stores in business. */
export async function listOpenStores(db: Db) {
  return db.select().from(stores).where(isNull(stores.closedAt)).orderBy(asc(stores.name), asc(stores.id));
}

export async function findStore(db: Db, id: string) {
  const [row] = await db.select().from(stores).where(eq(stores.id, id));
  return row ?? null;
}
