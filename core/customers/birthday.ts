import { addDays, type CalendarDay, daysBetween } from "@/core/time/calendar-day";

/** The birthday in a year. Who was born on 29 February has it on the 28th in common years. */
export function birthdayIn(year: number, birthDate: CalendarDay): CalendarDay {
  const monthAndDay = birthDate.slice(5);
  const yearText = String(year).padStart(4, "0");
  return monthAndDay === "02-29" && !isLeapYear(year) ? `${yearText}-02-28` : `${yearText}-${monthAndDay}`;
}

/** K12: the next birthday from `today` on, today included. */
export function nextBirthday(birthDate: CalendarDay, today: CalendarDay): CalendarDay {
  const year = Number(today.slice(0, 4));
  const thisYear = birthdayIn(year, birthDate);
  return thisYear >= today ? thisYear : birthdayIn(year + 1, birthDate);
}

/** K12: days until the next birthday: 0 on the day itself, at most 365. */
export const daysToBirthday = (birthDate: CalendarDay, today: CalendarDay): number =>
  daysBetween(today, nextBirthday(birthDate, today));

/** K6, K12: whether the birthday is today or in the `days` days after it, across New Year too. */
export const hasBirthdayWithin = (birthDate: CalendarDay, today: CalendarDay, days: number): boolean =>
  daysToBirthday(birthDate, today) <= days;

/** D1: whether the day is at most `days` days from a birthday, before or after. */
export function isNearBirthday(birthDate: CalendarDay, day: CalendarDay, days: number): boolean {
  return daysToBirthday(birthDate, addDays(day, -days)) <= 2 * days;
}

/**
 * K12: the days of the year (`MM-DD`) of who has a birthday from one day to another, both included, in their order;
 * 29 February among them on the 28th of a common year. At most a year apart.
 */
export function birthdaysOfDays(from: CalendarDay, to: CalendarDay): string[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return days.flatMap((day) => {
    const monthAndDay = day.slice(5);
    const isLeapBirthday = monthAndDay === "02-28" && !isLeapYear(Number(day.slice(0, 4)));
    return isLeapBirthday ? [monthAndDay, "02-29"] : [monthAndDay];
  });
}

/** The age that is reached on the next birthday. */
export const ageAtNextBirthday = (birthDate: CalendarDay, today: CalendarDay): number =>
  Number(nextBirthday(birthDate, today).slice(0, 4)) - Number(birthDate.slice(0, 4));

/** K6: birthdays from one `MM-DD` to another, both included; a range may run across New Year. */
export function isBirthdayBetween(birthDate: CalendarDay, from: string, to: string): boolean {
  const day = birthDate.slice(5);
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
