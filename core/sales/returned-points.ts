import type { Points } from "@/core/money/units";
import { points } from "@/core/money/units";
import type { Account, Entry, Lot, NewId, Posting } from "@/core/points/ledger";
import { applyPosting, joinPostings } from "@/core/points/posting";
import { returnPoints } from "@/core/points/return-points";
import { transferBalance } from "@/core/points/transfer";

type ReturnedPoints = {
  saleId: string;
  history: readonly Entry[];
  /** Spent points that come back. */
  giveBack: Points;
  /** Earned points that are taken back. */
  takeBack: Points;
  /** What earlier returns of this sale took back. */
  takenBackBefore: Points;
  at: Date;
  reason: string;
  newId: NewId;
};

/**
 * Q6, P7: what calling a sale off, wholly or in part, does to its card. Where the card was replaced since, spent
 * points go back to the old card's lots and over to the new card, which gives up what was earned.
 * @param accounts the sale's card, the card that stands for it now (the same one, as a rule), and the lots of those
 * that stood for it in between
 * @returns a posting for each
 */
export function returnedPoints(
  { sold, current, between }: { sold: Account; current: Account | null; between: readonly Lot[] },
  input: ReturnedPoints,
): { sold: Posting; current: Posting | null } {
  if (!current) return { sold: returnPoints(sold, input), current: null };
  const back = returnPoints(sold, { ...input, takeBack: points(0) });
  const after = applyPosting(sold, back);
  const { from, to } = transferBalance(after, current, input);
  const taken = returnPoints(applyPosting(current, to), {
    ...input,
    giveBack: points(0),
    formerLots: [...sold.lots, ...between],
  });
  return { sold: joinPostings(back, from), current: joinPostings(to, taken) };
}

/** What a posting left owing, beyond what was owed before (Q6). */
export const addedDebt = (posting: Posting): Points =>
  points(posting.entries.reduce((debt, entry) => debt + Math.max(0, entry.debtDelta), 0));
