import { type CalendarDay, daysBetween } from "./calendar-day";

/** Whether a day is at most `days` calendar days from the birthday, before or after, across New Year too. */
export function isNearBirthday(birthDate: CalendarDay, day: CalendarDay, days: number): boolean {
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1].some((y) => Math.abs(daysBetween(birthdayIn(y, birthDate), day)) <= days);
}

/** The birthday in a year. Who was born on 29 February has it on the 28th in common years. */
export function birthdayIn(year: number, birthDate: CalendarDay): CalendarDay {
  const monthAndDay = birthDate.slice(4);
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}${monthAndDay === "-02-29" && !isLeap ? "-02-28" : monthAndDay}`;
}
