import type { CalendarDay } from "@/core/time/calendar-day";
import { due, type Given } from "./due";
import type { Assigned, HeldCategory, HeldImportance, Standing, StandingFacts } from "./facts";
import type { StandingRules } from "./ranked-rules";
import { type Ending, isSameRule, type Reason } from "./reason";

/** One thing assigned or taken away, for the history: percent, class or category as text; null for none. */
export interface StandingChange {
  what: "discount" | "importance" | "category";
  before: string | null;
  after: string | null;
  why: Reason | Ending;
}

export interface Restanding {
  standing: Standing;
  changes: readonly StandingChange[];
}

/** The moment of an evaluation, and its day where days are counted. */
export type Moment = { now: Date; today: CalendarDay };

/**
 * T1 to T6: what a customer is assigned by the rules, beside what somebody gave by hand. Rules touch only what rules
 * assigned. What stays the same keeps its beginning, and its reason while the same rule gives it.
 */
export function restand(
  rules: StandingRules,
  facts: StandingFacts,
  held: Standing,
  { now, today }: Moment,
): Restanding {
  const is = due(rules, facts, today);
  const discount = "ended" in is.discount ? null : keep(is.discount, held.discount, now);
  const importance = importanceOf(held.importance, is.importance, now);
  const categories = categoriesOf(held.categories, is.categories, now);
  return {
    standing: { discount, importance, categories },
    changes: [
      ...changed("discount", textOf(held.discount), textOf(discount), whyOf(is.discount)),
      ...changed("importance", textOf(held.importance), textOf(importance), whyOf(is.importance)),
      ...categoryChanges(held.categories, categories, is.categories),
    ],
  };
}

function keep<V>({ value, until, why }: Given<V>, held: Assigned<V> | null, now: Date): Assigned<V> {
  if (held?.value !== value) return { value, until, why, since: now };
  return { value, until, why: isSameRule(held.why, why) ? held.why : why, since: held.since };
}

function importanceOf(
  held: HeldImportance | null,
  is: Given<HeldImportance["value"]> | Ending,
  now: Date,
): HeldImportance | null {
  if (held?.assigned === "manual") return held;
  return "ended" in is ? null : { assigned: "rule", ...keep(is, held, now) };
}

type DueCategories = ReadonlyMap<string, Reason | Ending>;

function categoriesOf(held: readonly HeldCategory[], is: DueCategories, now: Date): HeldCategory[] {
  const known = new Map(held.map((category) => [category.name, category]));
  const byHand = held.filter(({ assigned }) => assigned === "manual");
  const byRule = [...is].flatMap(([name, why]): HeldCategory[] => {
    const had = known.get(name);
    if ("ended" in why || had?.assigned === "manual") return [];
    if (!had) return [{ assigned: "rule", name, since: now, why }];
    return [{ ...had, why: isSameRule(had.why, why) ? had.why : why }];
  });
  return [...byHand, ...byRule].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function categoryChanges(
  before: readonly HeldCategory[],
  after: readonly HeldCategory[],
  is: DueCategories,
): StandingChange[] {
  const had = new Set(before.map(({ name }) => name));
  const has = new Set(after.map(({ name }) => name));
  const why = (name: string): Reason | Ending => is.get(name) ?? { ended: "unmet" };
  const gained = after.filter(({ name }) => !had.has(name)).map(({ name }) => [null, name] as const);
  const lost = before.filter(({ name }) => !has.has(name)).map(({ name }) => [name, null] as const);
  return [...gained, ...lost].flatMap(([was, now]) => changed("category", was, now, why(was ?? now ?? "")));
}

function changed(
  what: StandingChange["what"],
  before: string | null,
  after: string | null,
  why: Reason | Ending,
): StandingChange[] {
  return before === after ? [] : [{ what, before, after, why }];
}

const textOf = (held: { value: string | number } | null): string | null => (held ? String(held.value) : null);
const whyOf = (is: Given<unknown> | Ending): Reason | Ending => ("ended" in is ? is : is.why);
