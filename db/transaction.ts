import type { Db } from "./client";

// Serialisation failure and deadlock: the work was undone whole and may be done again.
const retryable = new Set(["40001", "40P01"]);

function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? sqlState(error.cause) : undefined;
}

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
