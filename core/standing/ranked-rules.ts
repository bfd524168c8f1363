import type { Basis } from "@/core/programme/bases";
import type { Importance } from "@/core/programme/members";
import type { Programme } from "@/core/programme/programme";
import type { CategoryRule } from "@/core/programme/standing-rules";
import type { Condition } from "./reason";

export type StandingRules = Programme["standing"];

/** A category with the rules that give it and those that take it away. */
export interface RankedCategory {
  name: string;
  add: readonly CategoryRule[];
  remove: readonly CategoryRule[];
}

/**
 * The rules in the one order in which they are tried: the first that is met decides. It follows from the rules alone,
 * never from the order in which they were written (T2), and the evaluation in SQL is made from the same list.
 */
export interface RankedRules {
  /** The largest percent first. */
  discount: readonly StandingRules["discount"][number][];
  /** The highest class first. */
  importance: readonly StandingRules["importance"][number][];
  /** By name. */
  categories: readonly RankedCategory[];
}

export function rankRules({ discount, importance, categories }: StandingRules): RankedRules {
  const names = [...new Set([...categories.add, ...categories.remove].map(({ category }) => category))];
  const of = (rules: readonly CategoryRule[], name: string) =>
    rules.filter(({ category }) => category === name).sort(byPlainness);
  return {
    // A discount of nothing is none.
    discount: discount
      .filter(({ percent }) => percent > 0)
      .sort((a, b) => b.percent - a.percent || byPlainness(a, b)),
    importance: [...importance].sort(
      (a, b) => classes.indexOf(a.value) - classes.indexOf(b.value) || byPlainness(a, b),
    ),
    categories: names
      .sort()
      .map((name) => ({ name, add: of(categories.add, name), remove: of(categories.remove, name) })),
  };
}

/** Whether a programme assigns anything at all. */
export const hasStandingRules = ({ discount, importance, categories }: StandingRules): boolean =>
  discount.length > 0 || importance.length > 0 || categories.add.length > 0;

const classes: readonly Importance[] = ["gold", "silver", "bronze"];
const bases: readonly Basis[] = ["sold", "paid", "visits"];

/** Of rules that give the same, the one that is the easiest to explain comes first. */
function byPlainness(a: Condition, b: Condition): number {
  const [one, other] = [plainness(a), plainness(b)];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function plainness(rule: Condition): number[] {
  if ("basis" in rule) return [bases.indexOf(rule.basis), rule.days ?? 0, rule.from];
  if ("notVisitedDays" in rule) return [bases.length, rule.notVisitedDays];
  return [bases.length + 1, rule.visitStatus === "came" ? 0 : 1];
}

/** The distinct numbers of days within which rules count, ascending. */
export function windowsOfRules({ discount, importance, categories }: StandingRules): number[] {
  const rules = [...discount, ...importance, ...categories.add, ...categories.remove];
  const days = rules.flatMap((rule) => ("days" in rule && rule.days !== undefined ? [rule.days] : []));
  return [...new Set(days)].sort((a, b) => a - b);
}
