import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "../../client";
import { customers } from "../../schema/customers";
import { segments } from "../../schema/segments";
import { type Audience, audienceSql } from "./filter-sql";
import { withPlansOfItsOwn } from "./planning";

export type SegmentRow = typeof segments.$inferSelect;

/** How many customers a filter chooses. */
export async function countAudience(db: Db, audience: Audience): Promise<number> {
  return withPlansOfItsOwn(db, async (tx) => {
    const [row] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(customers)
      .where(audienceSql(audience));
    return row?.count ?? 0;
  });
}

/** The ids of all whom a filter chooses. For few: what works on many reads them in the database. */
export async function findAudience(db: Db, audience: Audience): Promise<string[]> {
  const rows = await db.select({ id: customers.id }).from(customers).where(audienceSql(audience));
  return rows.map(({ id }) => id);
}

/** All saved segments by name; people name a few dozen at most. */
export async function listSegments(db: Db): Promise<SegmentRow[]> {
  return db.select().from(segments).orderBy(asc(segments.name), asc(segments.id)).limit(1_000);
}

export async function findSegment(db: Db, id: string): Promise<SegmentRow | null> {
  const [row] = await db.select().from(segments).where(eq(segments.id, id));
  return row ?? null;
}

/** @returns false when another segment has the name. */
export async function insertSegment(db: Db, row: typeof segments.$inferInsert): Promise<boolean> {
  const inserted = await db.insert(segments).values(row).onConflictDoNothing().returning({ id: segments.id });
  return inserted.length > 0;
}

/** Whether another segment than `id` has this name. */
export async function isSegmentNameTaken(db: Db, name: string, id: string): Promise<boolean> {
  const [row] = await db.select({ id: segments.id }).from(segments).where(eq(segments.name, name));
  return row !== undefined && row.id !== id;
}

export async function updateSegment(
  db: Db,
  id: string,
  change: Partial<Pick<SegmentRow, "name" | "filter">> & { updatedAt: Date },
): Promise<void> {
  await db.update(segments).set(change).where(eq(segments.id, id));
}

export async function deleteSegment(db: Db, id: string): Promise<void> {
  await db.delete(segments).where(eq(segments.id, id));
}
