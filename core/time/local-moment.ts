/** An instant as a clock on the store's wall shows it. */
export interface LocalMoment {
  instant: Date;
  /** YYYY-MM-DD */
  date: string;
  /** 1 (Monday) to 7. */
  weekday: number;
  /** Minutes since midnight. */
  minute: number;
}

/**
 * The calendar day, weekday and time of an instant in a zone.
 * @throws RangeError when `zone` is not an IANA name.
 */
export function localMoment(instant: Date, zone: string): LocalMoment {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(zone).formatToParts(instant)) parts[type] = value;
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  return { instant, date, weekday: weekdayOf(date), minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** Whole days from one YYYY-MM-DD to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whether the day is at most `days` days from the birthday, before or after, across New Year too. */
export function isNearBirthday(birthDate: string, day: string, days: number): boolean {
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1].some((y) => Math.abs(daysBetween(birthdayIn(y, birthDate), day)) <= days);
}

/** Who was born on 29 February has the birthday on the 28th in common years. */
function birthdayIn(year: number, birthDate: string): string {
  const monthAndDay = birthDate.slice(4);
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}${monthAndDay === "-02-29" && !isLeap ? "-02-28" : monthAndDay}`;
}

const DAY = 86_400_000;

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

// Making a formatter costs a hundred times more than using it.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}
