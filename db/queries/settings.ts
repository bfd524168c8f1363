import { eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { settings } from "../schema/people";

/** A deployment-wide setting as it was written; its reader parses it. */
export async function findSetting(db: Db, key: string): Promise<unknown> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row?.value ?? null;
}

/** Lets one transaction at a time change a part of a setting; held until it ends. */
export async function holdSetting(db: Db, key: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`setting ${key}`}, 0))`);
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
