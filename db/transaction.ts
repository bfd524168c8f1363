import type { Db } from "./client";
import { sqlState } from "./sql-state";

// Serialisation failure and deadlock: the work was undone whole and may be done again.
const retryable = new Set(["40001", "40P01"]);

/** The only place that begins a transaction. Repeats up to `tries` times what a deadlock undid. */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>, tries = 4): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      return await db.transaction((tx) => work(tx as unknown as Db));
    } catch (error) {
      if (left <= 0 || !retryable.has(sqlState(error) ?? "")) throw error;
    }
  }
}
