import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { prepared } from "../prepared";

export type StoredAnswer = { hash: string; status: number; response: unknown };

type Key = { scope: string; key: string };

const scope = sql.placeholder("scope");
const key = sql.placeholder("key");

const lock = prepared<unknown, { name: string }>(
  sql`select pg_advisory_xact_lock(hashtextextended(${sql.placeholder("name")}, 0))`,
  { readsOnly: true },
);
const find = prepared<StoredAnswer, Key>(
  sql`select hash, status, response from idempotency_keys where scope = ${scope} and key = ${key}`,
  { readsOnly: true },
);

/**
 * Waits for any other transaction that uses the key, then reads its answer. Must run in a transaction: the key
 * stays held until it ends. Both statements go out together, in one round trip.
 */
export async function holdIdempotencyKey(db: Db, { scope, key }: Key): Promise<StoredAnswer | null> {
  const [, rows] = await Promise.all([lock(db, { name: `${scope}\n${key}` }), find(db, { scope, key })]);
  return rows[0] ?? null;
}
