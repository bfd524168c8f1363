import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Db } from "../client";
import { newId } from "../new-id";
import { categories, customerCategories } from "../schema/customers";

/** Ids of categories by name, made where they are new (K3). Two that make one name at once share one row. */
export async function ensureCategories(
  db: Db,
  names: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  // Sorted, so that two callers never wait for each other in a ring.
  const rows = [...names].sort().map((name) => ({ id: newId("category"), name, createdAt: now }));
  await db.insert(categories).values(rows).onConflictDoNothing({ target: categories.name });
  const found = await db
    .select({ id: categories.id, name: categories.name })
    .from(categories)
    .where(inArray(categories.name, [...names]));
  return new Map(found.map(({ id, name }) => [name, id]));
}

/** K3: puts a customer by hand into categories; one assigned by a rule stays as it is. */
export async function addManualCategories(
  db: Db,
  { customerId, categoryIds, since }: { customerId: string; categoryIds: readonly string[]; since: Date },
): Promise<void> {
  if (categoryIds.length === 0) return;
  await db
    .insert(customerCategories)
    .values(categoryIds.map((categoryId) => ({ customerId, categoryId, assigned: "manual" as const, since })))
    .onConflictDoNothing();
}

export async function removeCategories(
  db: Db,
  { customerId, categoryIds }: { customerId: string; categoryIds: readonly string[] },
): Promise<void> {
  if (categoryIds.length === 0) return;
  await db
    .delete(customerCategories)
    .where(
      and(
        eq(customerCategories.customerId, customerId),
        inArray(customerCategories.categoryId, [...categoryIds]),
      ),
    );
}

/** Every category by name. There are tens of them. */
export async function listCategories(db: Db) {
  return db
    .select({ id: categories.id, name: categories.name })
    .from(categories)
    .orderBy(asc(categories.name));
}

/** The same with how many customers are in each, which takes half a second where there are a million. */
export async function countCategories(db: Db) {
  return db
    .select({ id: categories.id, name: categories.name, customers: count(customerCategories.customerId) })
    .from(categories)
    .leftJoin(customerCategories, eq(customerCategories.categoryId, categories.id))
    .groupBy(categories.id)
    .orderBy(asc(categories.name));
}

export async function findCategory(db: Db, id: string) {
  const [row] = await db.select().from(categories).where(eq(categories.id, id)).for("update");
  return row ?? null;
}

/** @returns false when another category has the name; nothing is changed then. */
export async function renameCategory(db: Db, id: string, name: string): Promise<boolean> {
  const [other] = await db.select({ id: categories.id }).from(categories).where(eq(categories.name, name));
  if (other && other.id !== id) return false;
  await db.update(categories).set({ name }).where(eq(categories.id, id));
  return true;
}

/** Takes every customer out of a category and removes it. */
export async function deleteCategory(db: Db, id: string): Promise<void> {
  await db.delete(customerCategories).where(eq(customerCategories.categoryId, id));
  await db.delete(categories).where(eq(categories.id, id));
}
