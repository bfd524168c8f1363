import type { Db } from "@/db/client";
import { commitUnawaited, lockBulkRun, updateBulkRun } from "@/db/queries/bulk-runs";
import { noteJobProgress } from "@/db/queries/job-runs";
import { counterChunk, creditChunk, debitChunk, lockChunk } from "@/db/queries/ledger-in-bulk";
import { inTransaction } from "@/db/transaction";

/** So many cards are held at once, for about a tenth of a second: a sale that meets one of them waits no longer. */
const cardsPerChunk = 1_000;

/**
 * P9: goes through the frozen audience of a run in chunks, each a transaction of its own that also notes how far it
 * came. Whoever dies in the middle is followed by a run that goes on there; two at once take turns, and the later sees
 * what the earlier did, so that each card is moved exactly once.
 */
export async function runBulk(db: Db, run: string, clock: () => Date = () => new Date()): Promise<void> {
  while (!(await inTransaction(db, (tx) => runChunk(tx, run, clock)))) {
    // On to the next chunk.
  }
}

/** @returns whether nothing is left to do */
async function runChunk(db: Db, id: string, clock: () => Date): Promise<boolean> {
  const run = await lockBulkRun(db, id);
  if (!run) throw new Error(`no run in bulk ${id}`);
  const from = run.position;
  const to = Math.min(from + cardsPerChunk, run.cards);
  // A chunk that a crash loses is done anew, since the run's position is lost with it. The end is waited for.
  if (to < run.cards) await commitUnawaited(db);
  if (to > from) {
    const range = { run: id, from, to };
    await lockChunk(db, range);
    const move = run.countersId !== null ? counterChunk : run.points > 0 ? creditChunk : debitChunk;
    const { moved, points } = await move(db, { ...range, at: clock() });
    await updateBulkRun(db, id, {
      position: to,
      moved: run.moved + moved,
      movedPoints: run.movedPoints + points,
    });
  }
  await noteJobProgress(db, id, { done: to, total: run.cards, now: clock() });
  return to >= run.cards;
}
