import { type Points, points } from "@/core/money/units";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { isUsable, usableBalance } from "./balance";
import { type Account, type Lot, lotKinds, type Posting } from "./ledger";
import { type Move, startPosting } from "./posting";

/**
 * P5: spends points, extra before main, then the soonest to expire, then the oldest. Only what is usable at
 * `at` counts: neither pending nor expired points (P8: the balance is never negative).
 * @param input.points above 0
 */
export function spend(
  account: Account,
  input: { points: Points; at: Date; saleId: string | null; reason?: string },
): Outcome<Posting, "insufficient_points"> {
  const balance = usableBalance(account.lots, input.at);
  if (balance < input.points) return refuse("insufficient_points", { balance, points: input.points });
  const draft = startPosting(account, input.at);
  const { moves } = take(usableInSpendingOrder(account.lots, input.at), input.points);
  draft.post({ kind: "spend", moves, saleId: input.saleId, reason: input.reason ?? null });
  return accept(draft.finish());
}

export function usableInSpendingOrder(lots: readonly Lot[], at: Date): Lot[] {
  return inSpendingOrder(lots.filter((lot) => isUsable(lot, at)));
}

/** P5. Of lots equal in everything the id decides, so that the order is the same on every run. */
export function inSpendingOrder(lots: readonly Lot[]): Lot[] {
  return [...lots].sort(
    (a, b) =>
      lotKinds.indexOf(a.kind) - lotKinds.indexOf(b.kind) ||
      compare(
        a.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
        b.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
      ) ||
      compare(a.createdAt.getTime(), b.createdAt.getTime()) ||
      compare(a.id, b.id),
  );
}

/** Takes up to `wanted` points from the lots in the order given; `missing` is what they did not hold. */
export function take(lots: readonly Lot[], wanted: Points): { moves: Move[]; missing: Points } {
  const moves: Move[] = [];
  let missing: number = wanted;
  for (const lot of lots) {
    const taken = Math.min(lot.remaining, missing);
    if (taken === 0) continue;
    moves.push({ lot, points: points(-taken) });
    missing -= taken;
  }
  return { moves, missing: points(missing) };
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
