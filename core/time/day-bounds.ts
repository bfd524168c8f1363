import { Temporal } from "temporal-polyfill";
import { addDays, type CalendarDay } from "./calendar-day";

// Apart from `calendar-day.ts`, so that the quote in the browser does not carry the polyfill.

/**
 * The first instant of a day in a zone. Where summer time begins at midnight the day starts at 01:00.
 * @throws RangeError for a day that does not exist: check input with `calendarDaySchema`.
 */
export function startOfDay(day: CalendarDay, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/**
 * The instant at which a clock in the zone shows a time (HH:MM) on a day. An hour that summer time leaves out is read
 * an hour later; of one that comes twice it is the first.
 */
export function momentOn(day: CalendarDay, time: string, zone: string): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds);
}

/** The first instant after a day: what is valid "until and including `day`" ends here. */
export function endOfDay(day: CalendarDay, zone: string): Date {
  return startOfDay(addDays(day, 1), zone);
}
