import { createHash } from "node:crypto";
import type { Db } from "@/db/client";
import { throttle } from "../gate/throttle";

/** One limit on guessing. `by` may be personal (an e-mail, a phone), so only its hash is kept. */
export type TryLimit = { door: string; by: string; limit: number; seconds: number };

export const tryKey = ({ door, by }: Pick<TryLimit, "door" | "by">): string =>
  `${door}:${createHash("sha256").update(by).digest("base64url")}`;

/** Counts a try against every limit. @returns seconds to wait, or null when the try is allowed. */
export async function countTries(db: Db, limits: readonly TryLimit[]): Promise<number | null> {
  let wait: number | null = null;
  for (const limit of limits) {
    const seconds = await throttle(db, tryKey(limit), limit);
    if (seconds !== null) wait = Math.max(wait ?? 0, seconds);
  }
  return wait;
}
