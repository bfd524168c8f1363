import type { Db } from "@/db/client";
import { type BooksDifference, findBooksDifferences } from "@/db/queries/books";
import { findSealsAfter, hashEntries } from "@/db/queries/ledger-seals";
import { findMisassigned } from "../standing/find-misassigned";

/**
 * P8: rebuilds balances, lots, debts, sums of sales and customers' totals from the entries and sales, and reads the
 * chain of seals again. The books are right when nothing is returned.
 * @param limit the most differences of one kind that are named
 */
export async function verifyBooks(
  db: Db,
  { limit = 100 }: { limit?: number } = {},
): Promise<BooksDifference[]> {
  const figures = await findBooksDifferences(db, limit);
  const standing = await findMisassigned(db, new Date(), limit);
  const chain = await findBrokenSeal(db);
  return [...figures, ...standing, ...(chain ? [chain] : [])];
}

/** The first seal whose entries are not what was sealed; what follows rests on it and would differ too. */
async function findBrokenSeal(db: Db): Promise<BooksDifference | null> {
  let previous = { hash: "", upTo: 0 };
  for (;;) {
    const seals = await findSealsAfter(db, previous.upTo, 100);
    if (seals.length === 0) return null;
    for (const seal of seals) {
      const { from, upTo } = seal;
      const { hash, entries } = await hashEntries(db, {
        previous: previous.hash,
        from: previous.upTo + 1,
        upTo,
      });
      if (hash !== seal.hash || from !== previous.upTo + 1) {
        const range = (count: number) => `entries ${from} to ${upTo}: ${count}`;
        return { what: "seal", id: String(upTo), kept: range(seal.entries), rebuilt: range(entries) };
      }
      previous = seal;
    }
  }
}
