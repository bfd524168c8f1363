import { and, count, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { GroupParents } from "@/core/catalogue/group-tree";
import type { Db } from "../client";
import { productGroups, products } from "../schema/catalogue";

export type ProductGroupRow = typeof productGroups.$inferSelect;
export type NewProductGroup = typeof productGroups.$inferInsert;

/** Parents of all groups, archived ones too. Trees are small: hundreds of rows. */
export async function findGroupParents(db: Db): Promise<GroupParents> {
  const rows = await db
    .select({ id: productGroups.id, parentId: productGroups.parentId })
    .from(productGroups);
  return new Map(rows.map((row) => [row.id, row.parentId]));
}

/** As above, and nobody else moves a group until the transaction ends: two moves at once could make a loop. */
export async function lockGroupParents(db: Db): Promise<GroupParents> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('product_groups', 0))`);
  return findGroupParents(db);
}

/** All groups by name, with how many products not archived stand directly in each. */
export async function findGroupsWithCounts(db: Db) {
  const live = and(eq(products.groupId, productGroups.id), isNull(products.archivedAt));
  return db
    .select({ group: productGroups, products: count(products.id) })
    .from(productGroups)
    .leftJoin(products, live)
    .groupBy(productGroups.id)
    .orderBy(productGroups.name, productGroups.id);
}

/** Groups, newest first. */
export async function listGroups(
  db: Db,
  { after, limit }: { after: { at: Date; id: string } | null; limit: number },
): Promise<ProductGroupRow[]> {
  const { createdAt, id } = productGroups;
  return db
    .select()
    .from(productGroups)
    .where(after ? or(lt(createdAt, after.at), and(eq(createdAt, after.at), lt(id, after.id))) : undefined)
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}

/** Adds a group unless its external id is taken. @returns whether it was added. */
export async function insertGroup(db: Db, row: NewProductGroup): Promise<boolean> {
  const added = await db
    .insert(productGroups)
    .values(row)
    .onConflictDoNothing({ target: productGroups.externalId })
    .returning({ id: productGroups.id });
  return added.length > 0;
}

/** A group by the caller's id, locked until the transaction ends. */
export async function lockGroupByExternalId(db: Db, externalId: string): Promise<ProductGroupRow | null> {
  const [row] = await db
    .select()
    .from(productGroups)
    .where(eq(productGroups.externalId, externalId))
    .for("update");
  return row ?? null;
}

export async function lockGroup(db: Db, id: string): Promise<ProductGroupRow | null> {
  const [row] = await db.select().from(productGroups).where(eq(productGroups.id, id)).for("update");
  return row ?? null;
}

export async function updateGroup(
  db: Db,
  id: string,
  change: Partial<Pick<ProductGroupRow, "name" | "parentId" | "translations" | "archivedAt">>,
): Promise<ProductGroupRow> {
  const [row] = await db.update(productGroups).set(change).where(eq(productGroups.id, id)).returning();
  if (!row) throw new Error(`no product group ${id}`);
  return row;
}

/** How much that is not archived stands directly in a group. */
export async function countInGroup(db: Db, id: string): Promise<{ products: number; groups: number }> {
  const [inProducts, inGroups] = await Promise.all([
    db.$count(products, and(eq(products.groupId, id), isNull(products.archivedAt))),
    db.$count(productGroups, and(eq(productGroups.parentId, id), isNull(productGroups.archivedAt))),
  ]);
  return { products: inProducts, groups: inGroups };
}
