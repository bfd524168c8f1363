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
 * The calendar day, weekday and time of an instant in a zone, at once: a quote needs them at every keystroke and
 * the simulator a hundred thousand times, for which a polyfill of Temporal would take four times as long.
 * @throws RangeError when `zone` is not an IANA name.
 */
export function localMoment(instant: Date, zone: string): LocalMoment {
  const time = instant.getTime();
  const known = latest.get(zone);
  if (known?.time === time) return { instant, ...known.shown };
  const shown = shownAt(instant, zone);
  latest.set(zone, { time, shown });
  return { instant, ...shown };
}

type Shown = Omit<LocalMoment, "instant">;

// A sale asks for the same instant again and again.
const latest = new Map<string, { time: number; shown: Shown }>();

function shownAt(instant: Date, zone: string): Shown {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(zone).formatToParts(instant)) parts[type] = value;
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  return { date, weekday: weekdayOf(date), minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(date: string): number {
  const day = Date.parse(date) / 86_400_000;
  return ((((day + 3) % 7) + 7) % 7) + 1;
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
