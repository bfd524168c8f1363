import { points } from "@/core/money/units";
import { addDays, type CalendarDay, calendarDay } from "@/core/time/calendar-day";
import { hasExpired } from "./balance";
import type { Account, Lot, Posting } from "./ledger";
import { startPosting } from "./posting";

/** P5: writes off what has run out by `at`. Late is harmless: the balance stopped counting it on its date. */
export function expireLots(account: Account, at: Date): Posting {
  return writeOff(account, { lots: account.lots.filter((lot) => hasExpired(lot, at)), at, reason: null });
}

export type Inactivity = {
  /** The last purchase; for a card without one, the day it was issued. */
  activeAt: Date;
  /** Calendar days without a purchase that the points outlive. */
  inactivityDays: number;
  zone: string;
};

/** P5: the last day on which points can be used without a purchase; they burn when it is over. */
export function lastDayOfInactivity({ activeAt, inactivityDays, zone }: Inactivity): CalendarDay {
  return addDays(calendarDay(activeAt, zone), inactivityDays);
}

/** P5: after N days without a purchase all points burn, those still pending too. No entries before that. */
export function burnForInactivity(account: Account, at: Date, inactivity: Inactivity): Posting {
  const isDue = calendarDay(at, inactivity.zone) > lastDayOfInactivity(inactivity);
  return writeOff(account, { lots: isDue ? account.lots : [], at, reason: "inactivity" });
}

function writeOff(
  account: Account,
  { lots, at, reason }: { lots: readonly Lot[]; at: Date; reason: string | null },
): Posting {
  const draft = startPosting(account, at);
  draft.post({
    kind: "expire",
    moves: lots.map((lot) => ({ lot, points: points(-lot.remaining) })),
    reason,
  });
  return draft.finish();
}
