import { type Refusal, refuse } from "@/core/refusal";
import { tidyVoucherCode } from "@/core/vouchers/voucher-code";
import type { Db } from "@/db/client";
import { countTry, findTries } from "@/db/queries/throttles";
import type { Actor } from "../gate/actor";

// V5: tries of codes that do not exist are counted, whatever door they come through. Right codes are never counted, so
// a till that sells all day is not held up; who has guessed too often gets no answer at all for a while.

const limit = 50;
const seconds = 600;

const keyOf = ({ kind, id }: Actor) => `vouchers.unknown:${kind}:${id ?? ""}`;

/** Refuses `too_many_tries` {retryAfter} to who has tried too many unknown codes; null for everybody else. */
export async function refuseGuessing(db: Db, actor: Actor): Promise<Refusal<"too_many_tries"> | null> {
  const tries = await findTries(db, keyOf(actor));
  if (!tries || tries.count < limit) return null;
  const retryAfter = Math.max(1, Math.ceil((tries.endsAt.getTime() - Date.now()) / 1000));
  return refuse("too_many_tries", { retryAfter });
}

/** Counts codes that nobody knows. The same one again is no further guess: a cart is quoted many times. */
export async function noteUnknownCodes(db: Db, actor: Actor, codes: readonly string[]): Promise<void> {
  for (const code of new Set(codes.map((given) => tidyVoucherCode(given).slice(0, 64)))) {
    const { count } = await countTry(db, { key: `${keyOf(actor)}:${code}`, seconds });
    if (count === 1) await countTry(db, { key: keyOf(actor), seconds });
  }
}
