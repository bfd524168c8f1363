import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A calendar day, `YYYY-MM-DD`, without a zone. Sorts and compares as text. */
export type CalendarDay = string;
/** Refuses days that do not exist, 29 February of a common year among them. */
export const calendarDaySchema = z.iso.date();

/** An IANA zone name (`Europe/Moscow`) that this machine knows. */
export const zoneSchema = z.string().refine(isZone, { error: "unknown time zone" });

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
  return zoned(at, zone).toPlainDate().toString();
}

/**
 * The first instant of a day in a zone. Where summer time begins at midnight the day starts at 01:00.
 * @throws RangeError for a day that does not exist: check input with `calendarDaySchema`.
 */
export function startOfDay(day: CalendarDay, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** The first instant after a day: what is valid "until and including `day`" ends here. */
export function endOfDay(day: CalendarDay, zone: string): Date {
  return startOfDay(addDays(day, 1), zone);
}

/** The day `count` calendar days later; earlier when negative. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: CalendarDay): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** `HH:MM` on the wall clock of a zone; compares as text. */
export function timeOfDay(at: Date, zone: string): string {
  return zoned(at, zone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** The first day of the window "the last N calendar days, today included" (standing, cumulative discounts). */
export function firstOfLastDays(at: Date, days: number, zone: string): CalendarDay {
  return addDays(calendarDay(at, zone), 1 - days);
}

const zoned = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
