import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "../client";
import { throttles } from "../schema/trust";

/** Counts one try in the key's window, which begins with its first try. One atomic statement. */
export async function countTry(
  db: Db,
  { key, seconds }: { key: string; seconds: number },
): Promise<{ count: number; endsAt: Date }> {
  const ends = sql`now() + make_interval(secs => ${seconds})`;
  const over = sql`${throttles.endsAt} <= now()`;
  const [row] = await db
    .insert(throttles)
    .values({ key, count: 1, endsAt: ends })
    .onConflictDoUpdate({
      target: throttles.key,
      set: {
        count: sql`case when ${over} then 1 else ${throttles.count} + 1 end`,
        endsAt: sql`case when ${over} then ${ends} else ${throttles.endsAt} end`,
      },
    })
    .returning({ count: throttles.count, endsAt: throttles.endsAt });
  if (!row) throw new Error("the upsert returned nothing");
  return row;
}

/** The tries of a window that is not over, or null. */
export async function findTries(db: Db, key: string): Promise<{ count: number; endsAt: Date } | null> {
  const [row] = await db
    .select({ count: throttles.count, endsAt: throttles.endsAt })
    .from(throttles)
    .where(and(eq(throttles.key, key), sql`${throttles.endsAt} > now()`));
  return row ?? null;
}

/** Forgets tries, after a success (`key`) or because their window is over (no key). */
export async function forgetTries(db: Db, key?: string): Promise<void> {
  await db.delete(throttles).where(key ? sql`${throttles.key} = ${key}` : lt(throttles.endsAt, sql`now()`));
}
