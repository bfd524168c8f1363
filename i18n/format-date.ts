import { type CalendarDay, daysBetween } from "@/core/time/calendar-day";
import { type LocalMoment, localMoment } from "@/core/time/local-moment";
import type { Locale } from "./locale";

// Dates and times as people read them, always in a zone that the caller names (the store's). Put together by hand:
// the browser's and the server's month names differ between versions.

const months: Record<Locale, { short: readonly string[]; long: readonly string[] }> = {
  ru: {
    short: ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
    long: [
      "января",
      "февраля",
      "марта",
      "апреля",
      "мая",
      "июня",
      "июля",
      "августа",
      "сентября",
      "октября",
      "ноября",
      "декабря",
    ],
  },
  en: {
    short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    long: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
  },
};

export type DateStyle = "short" | "long" | "numeric";
/** An instant as it comes from the database, the API or the clock. */
export type InstantLike = Date | string;

const two = (value: number) => String(value).padStart(2, "0");
const nbsp = "\u00a0";

const inZone = (instant: InstantLike, zone: string): LocalMoment => localMoment(new Date(instant), zone);

/** A calendar day ("2026-11-21"): "21 ноя 2026", long "21 ноября 2026", numeric "21.11.2026". */
export function formatDay(calendarDay: CalendarDay, locale: Locale, style: DateStyle = "short"): string {
  const [year = 0, month = 1, day = 1] = calendarDay.split("-").map(Number);
  if (style === "numeric") return [two(day), two(month), year].join(locale === "ru" ? "." : "/");
  return `${day}${nbsp}${months[locale][style][month - 1]}${nbsp}${year}`;
}

/** A day without its year, for birthdays ("--11-21" or "2026-11-21"): "21 ноября". */
export function formatDayOfYear(day: { day: number; month: number }, locale: Locale): string {
  return `${day.day}${nbsp}${months[locale].long[day.month - 1] ?? ""}`;
}

/** The calendar day of an instant in a zone. */
export function formatDate(
  instant: InstantLike,
  locale: Locale,
  zone: string,
  style: DateStyle = "short",
): string {
  return formatDay(inZone(instant, zone).date, locale, style);
}

/** The time of an instant in a zone: "14:05". */
export function formatTime(instant: InstantLike, zone: string): string {
  const { minute } = inZone(instant, zone);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Day and time of an instant in a zone: "21 ноя 2026, 14:05". */
export function formatDateTime(
  instant: InstantLike,
  locale: Locale,
  zone: string,
  style: DateStyle = "short",
): string {
  return `${formatDate(instant, locale, zone, style)}, ${formatTime(instant, zone)}`;
}

/** How far a day is from `today`, both in the store's zone: "сегодня", "через 3 дня", "5 days ago". */
export function formatRelativeDay(day: CalendarDay, today: CalendarDay, locale: Locale): string {
  const days = daysBetween(today, day);
  // CLDR has words for the day after tomorrow in one language only.
  const numeric = Math.abs(days) <= 1 ? "auto" : "always";
  return new Intl.RelativeTimeFormat(locale, { numeric }).format(days, "day");
}
