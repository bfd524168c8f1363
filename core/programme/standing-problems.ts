import { type Problem, problemsAt } from "./problem";
import type { Programme } from "./programme";
import { daysProblems, nameProblems, shareProblems } from "./rule-problems";
import type { CategoryRule } from "./standing-rules";

/** What is wrong with the standing rules (T1, T3, T5). */
export function standingProblems({ standing }: Programme): Problem[] {
  const { discount, importance, categories } = standing;
  const at = problemsAt("standing");
  const reached = [
    ...discount.map((rule, index) => ({ rule, path: `standing.discount.${index}` })),
    ...importance.map((rule, index) => ({ rule, path: `standing.importance.${index}` })),
    ...categories.add.map((rule, index) => ({ rule, path: `standing.categories.add.${index}` })),
    ...categories.remove.map((rule, index) => ({ rule, path: `standing.categories.remove.${index}` })),
  ];
  const found = reached.flatMap(({ rule, path }) => [
    ...("days" in rule ? daysProblems(rule.days, `${path}.days`) : []),
    ...("category" in rule ? nameProblems(rule.category, `${path}.category`) : []),
    ...("percent" in rule ? shareProblems(rule.percent, `${path}.percent`) : []),
  ]);
  const { discountWarnDays: warn, discountLapsesAfterDays: lapse } = standing;
  if (warn !== undefined && lapse === undefined) found.push(at("discountWarnDays", "warns_without_end"));
  if (warn !== undefined && lapse !== undefined && warn > lapse) {
    found.push(at("discountWarnDays", "warns_too_early"));
  }
  return [...found, ...contradictions(categories)];
}

/** T5: a category given and removed by the same facts. The pair is named by its places, counted from 1. */
function contradictions({ add, remove }: Programme["standing"]["categories"]): Problem[] {
  return remove.flatMap((removing, removeIndex) =>
    add.flatMap((adding, addIndex) => {
      if (adding.category !== removing.category || !contradicts(adding, removing)) return [];
      const params = { category: adding.category, add: addIndex + 1, remove: removeIndex + 1 };
      return [problemsAt("standing.categories")(`remove.${removeIndex}`, "contradiction", params)];
    }),
  );
}

/** Whoever meets the adding rule would meet the removing one too. */
function contradicts(add: CategoryRule, remove: CategoryRule): boolean {
  if ("basis" in add && "basis" in remove) {
    return add.basis === remove.basis && add.days === remove.days && remove.from <= add.from;
  }
  if ("notVisitedDays" in add && "notVisitedDays" in remove) {
    return remove.notVisitedDays <= add.notVisitedDays;
  }
  return "visitStatus" in add && "visitStatus" in remove && add.visitStatus === remove.visitStatus;
}
