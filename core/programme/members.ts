import { z } from "zod";

const names = z.array(z.string().min(1).max(200)).max(1_000);

export const importanceSchema = z.enum(["gold", "silver", "bronze"]);
export type Importance = z.infer<typeof importanceSchema>;

/**
 * P2, P4: whom a rule is for: categories by name, grades and card series by key. Of several kinds all must hold,
 * of several values of one kind any. An absent or empty list is no condition.
 */
export const membersSchema = z.strictObject({
  categories: names.optional(),
  importance: z.array(importanceSchema).max(3).optional(),
  grades: names.optional(),
  series: names.optional(),
});
export type Members = z.infer<typeof membersSchema>;

/** What member conditions look at; `grade` and `series` are null without a card that counts. */
export interface Member {
  categories: readonly string[];
  importance: Importance | null;
  grade: string | null;
  series: string | null;
}

/** Whether a rule is for this customer; null is a sale without one, to whom only rules without conditions apply. */
export function matchesMembers(members: Members | undefined, member: Member | null): boolean {
  if (countConditions(members) === 0) return true;
  if (!member || !members) return false;
  const { categories = [], importance = [], grades = [], series = [] } = members;
  return (
    (categories.length === 0 || categories.some((name) => member.categories.includes(name))) &&
    holds(importance, member.importance) &&
    holds(grades, member.grade) &&
    holds(series, member.series)
  );
}

/** How many kinds of conditions there are: the more, the more special the rule. */
export function countConditions(members: Members | undefined): number {
  if (!members) return 0;
  const { categories, importance, grades, series } = members;
  return [categories, importance, grades, series].filter((list) => list && list.length > 0).length;
}

function holds<V>(wanted: readonly V[], value: V | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}
