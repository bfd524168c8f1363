import { eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { settings } from "../schema/people";

/** A deployment-wide setting as it was written; its reader parses it. */
export async function findSetting(db: Db, key: string): Promise<unknown> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row?.value ?? null;
}

export async function putSetting(
  db: Db,
  { key, value, now }: { key: string; value: unknown; now: Date },
): Promise<void> {
  await db
    .insert(settings)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({
      target: settings.key,
      set: { value: sql`excluded.value`, updatedAt: now },
    });
}
