import { type Points, points, sum } from "@/core/money/units";
import type { LotKind } from "@/core/programme/earning";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import { endOfDay, startOfDay } from "@/core/time/day-bounds";
import { type Account, type Lot, lotKinds, type NewId, type Posting } from "./ledger";
import { startPosting } from "./posting";
import { inSpendingOrder, take } from "./spend";

/** What a sale earns in one kind of lot and one expiry; the quote's `earned` lots fit. */
export type Credit = {
  kind: LotKind;
  points: Points;
  /** Calendar days for which the points can be spent after the day on which they become usable; null: for ever. */
  expiresAfterDays: number | null;
};

export type Earning = {
  credits: readonly Credit[];
  at: Date;
  saleId: string;
  /** P3: calendar days until the points can be used; 0: at once. */
  pendingDays: number;
  /** The store's zone, in which its days begin. */
  zone: string;
  newId: NewId;
};

/**
 * P3, P5: credits what a fully paid sale earned, one lot for each kind and expiry. A debt (Q6) is paid off from
 * the new credit first: the entries show the whole earning, then the `reverse` that pays.
 */
export function earn(account: Account, earning: Earning): Posting {
  const lots = earning.credits.filter((credit) => credit.points > 0).map((credit) => newLot(credit, earning));
  const draft = startPosting(account, earning.at);
  draft.post({
    kind: "earn",
    moves: lots.map((lot) => ({ lot, points: lot.points })),
    saleId: earning.saleId,
  });
  const owed = points(Math.min(account.debt, sum(lots.map((lot) => lot.points))));
  const { moves } = take(inSpendingOrder(lots), owed);
  // Each kind of lot pays for itself: an entry that pays tells so by its own part of the debt.
  for (const kind of lotKinds) {
    const paying = moves.filter(({ lot }) => lot.kind === kind);
    draft.post({
      kind: "reverse",
      moves: paying,
      debtDelta: sum(paying.map((move) => move.points)),
      saleId: earning.saleId,
      reason: "debt",
    });
  }
  return draft.finish();
}

/** When points credited at `at` can be used: `pendingDays` later from the first moment of that day in the zone. */
export function usableFrom(at: Date, pendingDays: number, zone: string): Date {
  return pendingDays > 0 ? startOfDay(addDays(calendarDay(at, zone), pendingDays), zone) : at;
}

function newLot(credit: Credit, { at, saleId, pendingDays, zone, newId }: Earning): Lot {
  const from = usableFrom(at, pendingDays, zone);
  const expiresAt =
    credit.expiresAfterDays === null
      ? null
      : // Counted from the first usable day: a long wait never eats the days in which they can be spent.
        endOfDay(addDays(calendarDay(from, zone), credit.expiresAfterDays), zone);
  return {
    id: newId(),
    kind: credit.kind,
    points: credit.points,
    remaining: credit.points,
    usableFrom: from,
    expiresAt,
    createdAt: at,
    saleId,
  };
}
