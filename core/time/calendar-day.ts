import { localMoment } from "./local-moment";

/** A calendar day, `YYYY-MM-DD`, without a zone. Sorts and compares as text. */
export type CalendarDay = string;

/** Whether it is an IANA zone name (`Europe/Moscow`) that this machine knows. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // Offsets are accepted by Intl too, but they know no summer time: only names are zones of a store.
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** The calendar day of an instant as the clock on the wall of `zone` shows it ("a day" of product rules). */
export function calendarDay(at: Date, zone: string): CalendarDay {
  return localMoment(at, zone).date;
}

/** The day `count` calendar days later; earlier when negative. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date((dayNumber(day) + count) * DAY).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The first day of the window "the last N calendar days, today included" (standing, cumulative discounts). */
export function firstOfLastDays(at: Date, days: number, zone: string): CalendarDay {
  return addDays(calendarDay(at, zone), 1 - days);
}

const DAY = 86_400_000;

/** Days since 1970-01-01. A day without a zone has 24 hours: only instants know of summer time. */
const dayNumber = (day: CalendarDay): number => Date.parse(day) / DAY;
