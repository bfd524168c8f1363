import type { Programme } from "./programme";

/** The distinct numbers of days for which a programme needs a customer's totals, ascending. */
export function windowsOf(programme: Programme): number[] {
  const { discounts, grades, standing } = programme;
  const rules = [
    discounts.cumulative,
    ...grades,
    ...standing.discount,
    ...standing.importance,
    ...standing.categories.add,
    ...standing.categories.remove,
  ];
  const days = rules.flatMap((rule) => (rule && "days" in rule && rule.days ? [rule.days] : []));
  return [...new Set(days)].sort((a, b) => a - b);
}

/** Those of its grades alone. */
export const windowsOfGrades = (grades: readonly Programme["grades"][number][]): number[] =>
  [...new Set(grades.flatMap(({ days }) => (days === undefined ? [] : [days])))].sort((a, b) => a - b);
