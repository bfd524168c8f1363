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

/** The first instant after a day: what is valid "until and including `day`" ends here. */
export function endOfDay(day: CalendarDay, zone: string): Date {
  return startOfDay(addDays(day, 1), zone);
}
