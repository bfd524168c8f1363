import { z } from "zod";
import { basisSchema } from "@/core/programme/bases";
import type { CategoryRule } from "@/core/programme/standing-rules";
import { type CalendarDay, daysBetween } from "@/core/time/calendar-day";
import { calendarDaySchema } from "@/core/time/day-schemas";
import type { StandingFacts } from "./facts";

/**
 * T6: the rule by which something was assigned, with what was reached when it was: minor units or visits, or the day
 * since which the customer has not come.
 */
export const reasonSchema = z.union([
  z.object({ basis: basisSchema, from: z.int(), days: z.int().optional(), reached: z.int() }),
  z.object({ notVisitedDays: z.int(), lastVisit: calendarDaySchema }),
  z.object({ visitStatus: z.enum(["came", "noShow"]) }),
]);
export type Reason = z.infer<typeof reasonSchema>;

/** Why something assigned by a rule ended: the lapse of T3, a rule that removes, or that no rule gives it any more. */
export const endingSchema = z.union([
  z.object({ ended: z.literal("lapse"), days: z.int(), lastVisit: calendarDaySchema }),
  z.object({ ended: z.literal("unmet") }),
  z.object({ ended: z.literal("removed"), by: reasonSchema }),
]);
export type Ending = z.infer<typeof endingSchema>;

/** A rule of any set, as far as its condition goes. */
export type Condition = WithoutName<CategoryRule>;
type WithoutName<R> = R extends { category: string } ? Omit<R, "category"> : never;

/** T1: why a rule is met, or null when it is not. A threshold is met when it is reached. */
export function reasonFor(rule: Condition, facts: StandingFacts, today: CalendarDay): Reason | null {
  if ("visitStatus" in rule) {
    return facts.lastMark === rule.visitStatus ? { visitStatus: rule.visitStatus } : null;
  }
  if ("notVisitedDays" in rule) {
    const { lastVisit } = facts;
    // Who never came has not stayed away.
    if (lastVisit === null || !hasLapsed(lastVisit, rule.notVisitedDays, today)) return null;
    return { notVisitedDays: rule.notVisitedDays, lastVisit };
  }
  const { basis, from, days } = rule;
  const totals = days === undefined ? facts.totals : facts.totalsByDays[days];
  const reached = totals?.[basis] ?? 0;
  return reached >= from ? { basis, from, ...(days === undefined ? {} : { days }), reached } : null;
}

/** T3: more than `days` calendar days have passed since the day of the last visit. */
export const hasLapsed = (lastVisit: CalendarDay, days: number, today: CalendarDay): boolean =>
  daysBetween(lastVisit, today) > days;

/** Whether two reasons name the same rule, whatever was reached at the time. */
export function isSameRule(one: Reason, other: Reason): boolean {
  if ("basis" in one) {
    return (
      "basis" in other && one.basis === other.basis && one.from === other.from && one.days === other.days
    );
  }
  if ("notVisitedDays" in one) {
    return "notVisitedDays" in other && one.notVisitedDays === other.notVisitedDays;
  }
  return "visitStatus" in other && one.visitStatus === other.visitStatus;
}
