import { addDays, type CalendarDay } from "../time/calendar-day";

const soonDays = 30;

/** Whether points that expire on `on` are worth a warning on `today`: within 30 days. */
export const expiresSoon = (on: CalendarDay, today: CalendarDay): boolean => on <= addDays(today, soonDays);
