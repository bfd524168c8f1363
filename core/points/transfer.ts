import { points, subtract } from "@/core/money/units";
import { hasExpired } from "./balance";
import type { Account, Lot, NewId, Posting } from "./ledger";
import { startPosting } from "./posting";

export type Transfer = { at: Date; reason: string; newId: NewId };

/**
 * P7: carries everything over to another account (a replaced card, a merge): lot by lot with its expiry, its
 * wait and the sale it came from, the debt too. What has run out by then stays behind for its expiry.
 */
export function transferBalance(
  from: Account,
  to: Account,
  { at, reason, newId }: Transfer,
): { from: Posting; to: Posting } {
  const leaving = from.lots.filter((lot) => lot.remaining > 0 && !hasExpired(lot, at));
  const arriving: Lot[] = leaving.map((lot) => ({ ...lot, id: newId(), points: lot.remaining }));

  const draftFrom = startPosting(from, at);
  draftFrom.post({
    kind: "transfer",
    moves: leaving.map((lot) => ({ lot, points: points(-lot.remaining) })),
    debtDelta: subtract(points(0), from.debt),
    reason,
  });
  const draftTo = startPosting(to, at);
  draftTo.post({
    kind: "transfer",
    moves: arriving.map((lot) => ({ lot, points: lot.remaining })),
    debtDelta: from.debt,
    reason,
  });
  return { from: draftFrom.finish(), to: draftTo.finish() };
}
