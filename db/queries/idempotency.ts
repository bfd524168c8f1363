import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { idempotencyKeys } from "../schema/trust";

export type StoredAnswer = { hash: string; status: number; response: unknown };

/**
 * Waits for any other transaction that uses the key, then reads its answer. Must run in a transaction: the key
 * stays held until it ends. Both statements go out together, in one round trip.
 */
export async function holdIdempotencyKey(
  db: Db,
  { scope, key }: { scope: string; key: string },
): Promise<StoredAnswer | null> {
  const [, rows] = await Promise.all([
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${scope}\n${key}`}, 0))`),
    db
      .select({
        hash: idempotencyKeys.hash,
        status: idempotencyKeys.status,
        response: idempotencyKeys.response,
      })
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key))),
  ]);
  return rows[0] ?? null;
}
