import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { prepared } from "../prepared";
import { type KeyInForce, keyInForce } from "./api-keys";

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

type HeldForProgram = { program: KeyInForce | null; answer: StoredAnswer | null };

const holdToo = prepared<HeldForProgram, Key & { program: string }>(
  sql`select
    (select to_json(program) from (${keyInForce(sql.placeholder("program"))}) program) as program,
    (select to_json(answer) from (select hash, status, response from answer_under_key(${scope}, ${key})) answer) as answer`,
  { readsOnly: true },
);

/**
 * The same, and by the same statement whose the program's own key is, if it is in force.
 * @param program hash of the program's key
 */
export async function holdForProgram(db: Db, key: Key, program: string): Promise<HeldForProgram> {
  const [held] = await holdToo(db, { ...key, program });
  if (!held) throw new Error("a select without a table gave no row");
  return held;
}
