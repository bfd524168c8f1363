import type { z } from "zod";
import type { importanceSchema, membersSchema } from "./members-schema";

export type Importance = z.infer<typeof importanceSchema>;
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
