import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../client";
import { savedViews } from "../schema/people";

/** A person's views of one list, by name. */
export async function findSavedViews(db: Db, employeeId: string, list: string) {
  return db
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(and(eq(savedViews.employeeId, employeeId), eq(savedViews.list, list)))
    .orderBy(asc(savedViews.name));
}

/** Keeps a view; one of the same name is replaced. */
export async function upsertSavedView(db: Db, row: typeof savedViews.$inferInsert): Promise<void> {
  const { employeeId, list, name } = savedViews;
  await db
    .insert(savedViews)
    .values(row)
    .onConflictDoUpdate({ target: [employeeId, list, name], set: { query: row.query } });
}

/** @returns the list that it was a view of, or null where the person has no such view. */
export async function deleteSavedView(db: Db, employeeId: string, id: string): Promise<string | null> {
  const [row] = await db
    .delete(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.employeeId, employeeId)))
    .returning({ list: savedViews.list });
  return row?.list ?? null;
}
