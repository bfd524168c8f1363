import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "@/db/client";
import {
  findEndOfRange,
  findLastSeal,
  hashEntries,
  hasPassed,
  insertSeal,
  lockSeals,
  markLedger,
} from "@/db/queries/ledger-seals";
import { inTransaction } from "@/db/transaction";

const entriesPerSeal = 10_000;

/**
 * P8: chains a hash over the entries appended since the last seal, off the hot path. It waits until every
 * transaction that was running has ended, so that no entry appears later below what is sealed.
 * @returns how many entries were sealed; 0 when a transaction outlasts `patience` (the next run seals them)
 */
export async function sealLedger(
  db: Db,
  now: Date,
  { patience = 10_000 }: { patience?: number } = {},
): Promise<{ entries: number }> {
  const mark = await markLedger(db);
  if (!(await waitUntilPassed(db, mark.horizon, patience))) return { entries: 0 };
  for (let sealed = 0; ; ) {
    const entries = await sealRange(db, mark.seq, now);
    if (entries === 0) return { entries: sealed };
    sealed += entries;
  }
}

async function waitUntilPassed(db: Db, horizon: string, patience: number): Promise<boolean> {
  for (let waited = 0; waited <= patience; waited += 50) {
    if (await hasPassed(db, horizon)) return true;
    await sleep(50);
  }
  return false;
}

async function sealRange(db: Db, to: number, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    await lockSeals(tx);
    const last = await findLastSeal(tx);
    const after = last?.upTo ?? 0;
    const upTo = await findEndOfRange(tx, { after, to, limit: entriesPerSeal });
    if (upTo === null) return 0;
    const from = after + 1;
    const { hash, entries } = await hashEntries(tx, { previous: last?.hash ?? "", from, upTo });
    await insertSeal(tx, { from, upTo, entries, hash, at: now });
    return entries;
  });
}
