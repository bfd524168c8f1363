import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { prepared } from "../prepared";
import { type KeyInForce, keyInForce } from "./api-keys";

export type StoredAnswer = { hash: string; status: number; response: unknown };

type Key = { scope: string; key: string };

const scope = sql.placeholder("scope");
const key = sql.placeholder("key");

/** What is found on taking a key: the first answer under it, and whose the program's own key is, if it is in force. */
type Held = { answer: StoredAnswer | null; program: KeyInForce | null };

const hold = prepared<Held, Key & { program: string | null }>(
  sql`select
    (select to_json(answer) from (select hash, status, response from answer_under_key(${scope}, ${key})) answer) as answer,
    (select to_json(program) from (${keyInForce(sql.placeholder("program"))}) program) as program`,
  { readsOnly: true },
);

/**
 * Waits for any other transaction that uses the key, then reads its answer. Must run in a transaction: the key
 * stays held until it ends.
 * @param program hash of the calling program's own key, where that is to be looked up by the same statement
 */
export async function holdIdempotencyKey(db: Db, key: Key, program: string | null): Promise<Held> {
  const [held] = await hold(db, { ...key, program });
  if (!held) throw new Error("a select without a table gave no row");
  return held;
}
