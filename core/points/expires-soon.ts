import { addDays, type CalendarDay } from "../time/calendar-day";

const usualWarnDays = 30;

/** P5: whether points that expire on `on` are worth a warning on `today`: as early as the programme warns, else 30 days. */
export const expiresSoon = (on: CalendarDay, today: CalendarDay, warnDays: number = usualWarnDays): boolean =>
  on <= addDays(today, warnDays);
