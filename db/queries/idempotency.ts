import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { prepared } from "../prepared";

export type StoredAnswer = { hash: string; status: number; response: unknown };

type Key = { scope: string; key: string };

const scope = sql.placeholder("scope");
const key = sql.placeholder("key");

const hold = prepared<StoredAnswer, Key>(
  sql`select hash, status, response from answer_under_key(${scope}, ${key})`,
  { readsOnly: true },
);

/**
 * Waits for any other transaction that uses the key, then reads its answer. Must run in a transaction: the key
 * stays held until it ends.
 */
export async function holdIdempotencyKey(db: Db, key: Key): Promise<StoredAnswer | null> {
  const [answer] = await hold(db, key);
  return answer ?? null;
}
