import { type Points, points, subtract, sum } from "@/core/money/units";
import type { LotKind } from "@/core/programme/earning";
import { hasExpired } from "./balance";
import type { Account, Entry, Lot, Posting } from "./ledger";
import { type Move, type PostingDraft, startPosting } from "./posting";
import { inSpendingOrder, take, usableInSpendingOrder } from "./spend";

export type PointsReturn = {
  saleId: string;
  /** The account's entries so far: those of the sale and those that touched its lots; more do no harm. */
  history: readonly Entry[];
  /** Spent points that come back. */
  giveBack: Points;
  /** Earned points that are taken back. */
  takeBack: Points;
  /** What earlier returns of this sale took back, as decided then. */
  takenBackBefore: Points;
  /** Lots of the cards that this one replaced since the sale; none as a rule. */
  formerLots?: readonly Lot[];
  at: Date;
  reason: string;
};

/**
 * Q6: what a return does to the account: what was spent comes back first, then what was earned is taken. Where
 * the card was replaced since, give back on the old account, transfer it again, and take back on the new one.
 */
export function returnPoints(account: Account, input: PointsReturn): Posting {
  const draft = startPosting(account, input.at);
  giveBackSpent(draft, input);
  takeBackEarned(draft, input);
  return draft.finish();
}

/**
 * Q6: spent points return to the very lots they came from, the latest spent first. What returns to a lot that
 * ran out meanwhile expires at once: both entries are seen, the points are not revived (P5).
 * @throws RangeError when more would come back than the sale still has spent.
 */
function giveBackSpent(draft: PostingDraft, { saleId, history, giveBack, at, reason }: PointsReturn) {
  const spent = stillSpent(saleId, history);
  const moves: Move[] = [];
  let missing: number = giveBack;
  for (const lot of inSpendingOrder(draft.lots()).reverse()) {
    const back = Math.min(spent.get(lot.id) ?? 0, missing);
    if (back > 0) moves.push({ lot, points: points(back) });
    missing -= back;
  }
  if (missing > 0) throw new RangeError(`${missing} points more than sale ${saleId} has spent`);
  draft.post({ kind: "reverse", moves, saleId, reason, reverses: entryOfKind("spend", saleId, history) });

  const expired = moves.filter(({ lot }) => hasExpired(lot, at));
  draft.post({
    kind: "expire",
    moves: expired.map((move) => ({ lot: move.lot, points: points(-move.points) })),
    saleId,
    reason,
  });
}

/**
 * Q6: earned points are taken from the lots of this sale first, pending ones too, then from other usable points
 * in spending order; what is spent already becomes debt. What ran out unspent is gone and owed by nobody.
 */
function takeBackEarned(draft: PostingDraft, input: PointsReturn) {
  const { saleId, history, at, reason } = input;
  const takeBack = Math.min(input.takeBack, creditedLeft(input));
  const isOwn = (lot: Lot) => lot.saleId === saleId;
  const lots = draft.lots();
  const own = take(
    inSpendingOrder(lots.filter((lot) => isOwn(lot) && !hasExpired(lot, at))),
    points(takeBack),
  );
  const lapsed = ranOutUnspent(input, [...lots, ...(input.formerLots ?? [])].filter(isOwn));
  const others = take(
    usableInSpendingOrder(lots, at).filter((lot) => !isOwn(lot)),
    points(Math.max(0, own.missing - lapsed)),
  );
  draft.post({
    kind: "reverse",
    moves: [...own.moves, ...others.moves],
    debtDelta: others.missing,
    saleId,
    reason,
    reverses: entryOfKind("earn", saleId, history),
  });
}

/** Never more than was credited: a card that was blocked when the sale was paid earned nothing. */
function creditedLeft({ saleId, history, takenBackBefore }: PointsReturn): Points {
  const credits = history.filter((entry) => entry.kind === "earn" && entry.saleId === saleId);
  return points(Math.max(0, sum(credits.map((entry) => entry.points)) - takenBackBefore));
}

/** What the sale earned and nobody spent before it expired, less what earlier returns let go for that reason. */
function ranOutUnspent({ saleId, history, takenBackBefore, at }: PointsReturn, own: readonly Lot[]): number {
  const ids = new Set(own.map((lot) => lot.id));
  const writtenOff = history
    .filter((entry) => entry.kind === "expire")
    .flatMap((entry) => entry.parts)
    .filter((part) => ids.has(part.lot));
  const notWrittenOffYet = own.filter((lot) => hasExpired(lot, at));
  const expired =
    sum(notWrittenOffYet.map((lot) => lot.remaining)) - sum(writtenOff.map((part) => part.points));

  const returns = history.filter((entry) => entry.saleId === saleId && isTakingBack(entry));
  const taken = sum(returns.map((entry) => subtract(entry.debtDelta, entry.points)));
  return Math.max(0, expired - (takenBackBefore - taken));
}

/** Per lot, what the sale spent from it less what returns gave back already. */
function stillSpent(saleId: string, history: readonly Entry[]): Map<string, Points> {
  const spent = new Map<string, Points>();
  for (const entry of history) {
    if (entry.saleId !== saleId) continue;
    if (entry.kind !== "spend" && !(entry.kind === "reverse" && entry.points > 0)) continue;
    for (const part of entry.parts) {
      spent.set(part.lot, subtract(spent.get(part.lot) ?? points(0), part.points));
    }
  }
  return spent;
}

/** A sale's `reverse` entries are of three sorts: giving back (gains), paying a debt off (its delta sinks), and this. */
const isTakingBack = (entry: Entry): boolean =>
  entry.kind === "reverse" && entry.points <= 0 && entry.debtDelta >= 0;

function entryOfKind(
  kind: "earn" | "spend",
  saleId: string,
  history: readonly Entry[],
): Partial<Record<LotKind, string>> {
  const found = history.filter((entry) => entry.kind === kind && entry.saleId === saleId);
  return Object.fromEntries(found.map((entry) => [entry.lot, entry.id]));
}
