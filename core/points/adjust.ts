import { type Points, sum } from "@/core/money/units";
import type { LotKind } from "@/core/programme/earning";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { type CalendarDay, calendarDay } from "@/core/time/calendar-day";
import { endOfDay } from "@/core/time/day-bounds";
import type { Account, Lot, NewId, Posting } from "./ledger";
import { startPosting } from "./posting";
import { take, usableInSpendingOrder } from "./spend";

export type HandCredit = {
  /** Above 0. */
  points: Points;
  lot: LotKind;
  /** The last calendar day on which the points can be used; null: they do not expire. */
  expiresOn: CalendarDay | null;
  reason: string;
  at: Date;
  zone: string;
  newId: NewId;
};

/**
 * P9: gives points by hand, as a lot of its own, usable at once. It is no earning, so a debt stays (Q6).
 * Refuses `expiry_in_past` where the last day is over already: such points could never be used.
 */
export function creditByHand(account: Account, credit: HandCredit): Outcome<Posting, "expiry_in_past"> {
  const { at, zone, expiresOn } = credit;
  if (expiresOn !== null && expiresOn < calendarDay(at, zone)) return refuse("expiry_in_past", { expiresOn });
  const lot: Lot = {
    id: credit.newId(),
    kind: credit.lot,
    points: credit.points,
    remaining: credit.points,
    usableFrom: at,
    expiresAt: expiresOn === null ? null : endOfDay(expiresOn, zone),
    createdAt: at,
    saleId: null,
  };
  const draft = startPosting(account, at);
  draft.post({ kind: "adjust", moves: [{ lot, points: credit.points }], reason: credit.reason });
  return accept(draft.finish());
}

export type HandDebit = {
  /** How many to take; above 0. */
  points: Points;
  /** Null: from either kind, in spending order. */
  lot: LotKind | null;
  reason: string;
  at: Date;
};

/** P9: takes usable points by hand, in spending order. Refuses what the balance does not hold (P8). */
export function debitByHand(account: Account, debit: HandDebit): Outcome<Posting, "insufficient_points"> {
  const lots = usableInSpendingOrder(account.lots, debit.at).filter(
    (lot) => debit.lot === null || lot.kind === debit.lot,
  );
  const { moves, missing } = take(lots, debit.points);
  if (missing > 0) {
    const balance = sum(lots.map((lot) => lot.remaining));
    return refuse("insufficient_points", { balance, points: debit.points });
  }
  const draft = startPosting(account, debit.at);
  draft.post({ kind: "adjust", moves, reason: debit.reason });
  return accept(draft.finish());
}
