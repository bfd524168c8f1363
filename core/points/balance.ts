import { type Points, points, sum } from "@/core/money/units";
import { type CalendarDay, calendarDay } from "@/core/time/calendar-day";
import type { Entry, Lot } from "./ledger";

type Term = Pick<Lot, "usableFrom" | "expiresAt">;

/** P5, P8: usable is decided by date alone, so that a late expiry job never revives points. */
export function isUsable(lot: Term, at: Date): boolean {
  return lot.usableFrom <= at && !hasExpired(lot, at);
}

export function isPending(lot: Term, at: Date): boolean {
  return lot.usableFrom > at && !hasExpired(lot, at);
}

export function hasExpired(lot: Term, at: Date): boolean {
  return lot.expiresAt !== null && lot.expiresAt <= at;
}

/** Points that may be spent at `at`; never negative. */
export function usableBalance(lots: readonly Lot[], at: Date): Points {
  return sum(lots.filter((lot) => isUsable(lot, at)).map((lot) => lot.remaining));
}

/** P3: points that are credited but not usable yet. */
export function pendingBalance(lots: readonly Lot[], at: Date): Points {
  return sum(lots.filter((lot) => isPending(lot, at)).map((lot) => lot.remaining));
}

/**
 * P5: which of the usable points run out, soonest first; `on` is the last calendar day on which they can be
 * spent in `zone`.
 */
export function expiring(
  lots: readonly Lot[],
  at: Date,
  zone: string,
): { points: Points; on: CalendarDay }[] {
  const byDay = new Map<CalendarDay, number>();
  for (const lot of lots) {
    if (lot.expiresAt === null || lot.remaining === 0 || !isUsable(lot, at)) continue;
    const on = calendarDay(new Date(lot.expiresAt.getTime() - 1), zone);
    byDay.set(on, (byDay.get(on) ?? 0) + lot.remaining);
  }
  return [...byDay]
    .map(([on, count]) => ({ points: points(count), on }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** P8: the usable balance as it was at `at`, computed from the entries up to then. */
export function balanceAt(
  entries: readonly Pick<Entry, "at" | "parts">[],
  lots: readonly (Term & Pick<Lot, "id">)[],
  at: Date,
): Points {
  const usable = new Set(lots.filter((lot) => isUsable(lot, at)).map((lot) => lot.id));
  const parts = entries.filter((entry) => entry.at <= at).flatMap((entry) => entry.parts);
  return sum(parts.filter((part) => usable.has(part.lot)).map((part) => part.points));
}
