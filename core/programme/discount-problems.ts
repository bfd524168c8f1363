import type { Cumulative, Promotion } from "./discounts";
import type { Known } from "./known";
import { type Problem, problemsAt } from "./problem";
import type { Programme } from "./programme";
import {
  daysProblems,
  memberProblems,
  nameProblems,
  periodProblems,
  scopeProblems,
  shareProblems,
} from "./rule-problems";

/** What is wrong with the automatic discounts (D1, D2). */
export function discountProblems(programme: Programme, known: Known): Problem[] {
  const { ceiling, fixed, cumulative, promotions = [] } = programme.discounts;
  return [
    ...shareProblems(ceiling, "discounts.ceiling"),
    ...shareProblems(fixed, "discounts.fixed"),
    ...(cumulative ? cumulativeProblems(cumulative, "discounts.cumulative") : []),
    ...promotions.flatMap((promotion, index) => {
      const path = `discounts.promotions.${index}`;
      return [
        ...promotionProblems(promotion, path),
        ...scopeProblems(promotion.products, `${path}.products`, known),
        ...memberProblems(promotion.members, `${path}.members`, programme, known),
      ];
    }),
  ];
}

function cumulativeProblems({ days, steps }: Cumulative, path: string): Problem[] {
  const at = problemsAt(path);
  const found = daysProblems(days, `${path}.days`);
  if (steps.length === 0) found.push(at("steps", "no_steps"));
  for (const [index, { from, percent }] of steps.entries()) {
    const before = steps[index - 1];
    if (before && from < before.from) found.push(at(`steps.${index}.from`, "steps_not_ascending"));
    if (steps.slice(0, index).some((other) => other.from === from)) {
      found.push(at(`steps.${index}.from`, "duplicate_step"));
    }
    found.push(...shareProblems(percent, `${path}.steps.${index}.percent`));
  }
  return found;
}

function promotionProblems(promotion: Promotion, path: string): Problem[] {
  const { name, percent, hours, weekdays = [] } = promotion;
  const at = problemsAt(path);
  const found = [
    ...nameProblems(name, `${path}.name`),
    ...shareProblems(percent, `${path}.percent`),
    ...periodProblems(promotion, path),
  ];
  if (percent === 0) found.push(at("percent", "percent_missing"));
  // From 24:00 there is nothing left of the day.
  if (hours && (hours[0] === hours[1] || hours[0] === "24:00")) found.push(at("hours", "hours_empty"));
  if (new Set(weekdays).size < weekdays.length) found.push(at("weekdays", "duplicate_weekday"));
  return found;
}
