import type { Db } from "@/db/client";
import { countTry } from "@/db/queries/throttles";

/**
 * Counts a call against a limit kept in the database, so that all processes share it.
 * @returns seconds until the next call is allowed, or null when this one is.
 */
export async function throttle(
  db: Db,
  key: string,
  { limit, seconds }: { limit: number; seconds: number },
): Promise<number | null> {
  const { count, endsAt } = await countTry(db, { key, seconds });
  return count > limit ? Math.max(1, Math.ceil((endsAt.getTime() - Date.now()) / 1000)) : null;
}
