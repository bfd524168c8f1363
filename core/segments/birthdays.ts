import { z } from "zod";
import { birthdayIn, birthdaysOfDays, nextBirthday } from "@/core/customers/birthday";
import { addDays, type CalendarDay } from "@/core/time/calendar-day";

/** `MM-DD`; 29 February is a day of the year. */
const dayOfYearSchema = z
  .string()
  .refine((text) => /^\d\d-\d\d$/.test(text) && z.iso.date().safeParse(`2000-${text}`).success, {
    error: "expected MM-DD",
  });

/** K6: within the coming days, in a month, or in a range of days of the year, which may run across New Year. */
export const birthdaySchema = z
  .strictObject({
    field: z.literal("birthday"),
    withinDays: z.int().min(0).max(365).optional(),
    month: z.int().min(1).max(12).optional(),
    from: dayOfYearSchema.optional(),
    to: dayOfYearSchema.optional(),
  })
  .refine(
    ({ withinDays, month, from, to }) =>
      [withinDays !== undefined, month !== undefined, from !== undefined || to !== undefined].filter(Boolean)
        .length === 1,
    { error: "give withinDays, month, or from and to" },
  );

/**
 * Birthdays (`MM-DD`) that a condition means: those in `days`, and those from one day to another where `from` may
 * be after `to`. Who was born on 29 February is met on that day, and in common years on the 28th too (K12).
 */
export type Birthdays = { days: readonly string[] } | { from: string; to: string; alsoLeapDay: boolean };

export function birthdaysMeant(condition: z.output<typeof birthdaySchema>, today: CalendarDay): Birthdays {
  const { withinDays, month } = condition;
  if (withinDays !== undefined) return { days: birthdaysOfDays(today, addDays(today, withinDays)) };
  if (month !== undefined) {
    const two = String(month).padStart(2, "0");
    return { from: `${two}-01`, to: `${two}-31`, alsoLeapDay: false };
  }
  const { from = "01-01", to = "12-31" } = condition;
  return { from, to, alsoLeapDay: isBetween(keptOn("02-29", today), from, to) };
}

export function isMeant(birthDate: CalendarDay, birthdays: Birthdays): boolean {
  const day = birthDate.slice(5);
  if ("days" in birthdays) return birthdays.days.includes(day);
  const { from, to, alsoLeapDay } = birthdays;
  return isBetween(day, from, to) || (alsoLeapDay && day === "02-29");
}

const isBetween = (day: string, from: string, to: string): boolean =>
  from <= to ? from <= day && day <= to : day >= from || day <= to;

/** On which day of the year a birthday is next kept. */
function keptOn(day: string, today: CalendarDay): string {
  const born = `2000-${day}`;
  return birthdayIn(Number(nextBirthday(born, today).slice(0, 4)), born).slice(5);
}
