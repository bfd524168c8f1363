import { WHOLE } from "@/core/money/bounds";
import type { Known } from "./known";
import type { Members } from "./members";
import type { Period } from "./period";
import { type Problem, type ProblemCode, problemsAt } from "./problem";
import type { Programme } from "./programme";
import type { Scope } from "./scope";

// Checks that several kinds of rules share.

/** A scope that names what does not exist. */
export function scopeProblems(scope: Scope | undefined, path: string, known: Known): Problem[] {
  if (!scope) return [];
  return [
    ...unknown(scope.groups, known.groups, "unknown_group", `${path}.groups`),
    ...unknown(scope.products, known.products, "unknown_product", `${path}.products`),
    ...unknown(scope.except?.groups, known.groups, "unknown_group", `${path}.except.groups`),
    ...unknown(scope.except?.products, known.products, "unknown_product", `${path}.except.products`),
  ];
}

/** Member conditions that nobody can meet, because what they name does not exist. */
export function memberProblems(
  members: Members | undefined,
  path: string,
  { grades }: Programme,
  known: Known,
): Problem[] {
  if (!members) return [];
  const gradeKeys = new Set(grades.map(({ key }) => key));
  return [
    ...unknown(members.categories, known.categories, "unknown_category", `${path}.categories`),
    ...unknown(members.grades, gradeKeys, "unknown_grade", `${path}.grades`),
    ...unknown(members.series, known.series, "unknown_series", `${path}.series`),
  ];
}

/** A period that ends before it begins. A day and an instant are not compared: that depends on the zone. */
export function periodProblems({ from, to }: Period, path: string): Problem[] {
  if (!from || !to || (from.length === 10) !== (to.length === 10)) return [];
  const isReversed = from.length === 10 ? from > to : Date.parse(from) > Date.parse(to);
  return isReversed ? [problemsAt(path)("to", "period_reversed", { from, to })] : [];
}

/** A discount or share of more than 100 %. */
export function shareProblems(percent: number | undefined, path: string): Problem[] {
  return percent !== undefined && percent > WHOLE
    ? [problemsAt(path)("", "percent_above_100", { percent: percent / 100 })]
    : [];
}

/** "The last 0 days" are no days at all. */
export function daysProblems(days: number | undefined, path: string): Problem[] {
  return days === 0 ? [problemsAt(path)("", "days_zero")] : [];
}

export function nameProblems(name: string, path: string): Problem[] {
  return name.trim() === "" ? [problemsAt(path)("", "name_missing")] : [];
}

function unknown(
  names: readonly string[] | undefined,
  existing: ReadonlySet<string> | null,
  code: ProblemCode,
  path: string,
): Problem[] {
  if (!names || !existing) return [];
  return names.flatMap((name, index) =>
    existing.has(name) ? [] : [problemsAt(path)(String(index), code, { name })],
  );
}
