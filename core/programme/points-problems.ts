import type { EarningRule } from "./earning";
import type { Known } from "./known";
import { type Problem, type ProblemCode, problemsAt } from "./problem";
import type { Programme } from "./programme";
import {
  daysProblems,
  memberProblems,
  nameProblems,
  periodProblems,
  scopeProblems,
  shareProblems,
} from "./rule-problems";

/** What is wrong with earning, spending and expiry (P2, P4, P5). */
export function pointsProblems(programme: Programme, known: Known): Problem[] {
  return [
    ...programme.earning.rules.flatMap((rule, index) => {
      const path = `earning.rules.${index}`;
      return [
        ...nameProblems(rule.name, `${path}.name`),
        ...givingProblems(rule, path, programme),
        ...periodProblems(rule, path),
        ...scopeProblems(rule.products, `${path}.products`, known),
        ...memberProblems(rule.members, `${path}.members`, programme, known),
      ];
    }),
    ...spendingProblems(programme, known),
    ...expiryProblems(programme),
  ];
}

/** A rule gives either a percent or points, as its kind can count them. */
function givingProblems(rule: EarningRule, path: string, { grades }: Programme): Problem[] {
  const at = problemsAt(path);
  const { per, percent, points, each } = rule;
  if (percent === undefined && points === undefined) return [at("", "gives_nothing")];
  if (percent !== undefined && points !== undefined) return [at("points", "gives_percent_and_points")];
  const found: [string, ProblemCode][] = [];
  if (per === "quantity" && points === undefined) found.push(["percent", "needs_points"]);
  if (per === "margin" && percent === undefined) found.push(["points", "needs_percent"]);
  const needsEach = per === "amount" && points !== undefined;
  if (each === 0 || (needsEach && each === undefined)) found.push(["each", "each_missing"]);
  if (percent === "grade" && !grades.some((grade) => grade.percent !== undefined)) {
    found.push(["percent", "no_grade_percent"]);
  }
  return found.map(([field, code]) => at(field, code));
}

function spendingProblems(programme: Programme, known: Known): Problem[] {
  const { pointValue, rules } = programme.spending;
  // Without points nobody asks what one is worth.
  const isWorthless = pointValue === 0 && programme.mode !== "discounts";
  return [
    ...(isWorthless ? [problemsAt("spending")("pointValue", "point_value_zero")] : []),
    ...rules.flatMap((rule, index) => {
      const path = `spending.rules.${index}`;
      return [
        ...shareProblems(rule.maxPercent, `${path}.maxPercent`),
        ...scopeProblems(rule.except, `${path}.except`, known),
        ...memberProblems(rule.members, `${path}.members`, programme, known),
      ];
    }),
  ];
}

function expiryProblems({ expiry }: Programme): Problem[] {
  const { lotDays, inactivityDays, warnDays } = expiry;
  const at = problemsAt("expiry");
  const found = [
    ...daysProblems(lotDays, "expiry.lotDays"),
    ...daysProblems(inactivityDays, "expiry.inactivityDays"),
  ];
  const longest = Math.max(lotDays ?? 0, inactivityDays ?? 0);
  if (warnDays !== undefined && longest > 0 && warnDays > longest)
    found.push(at("warnDays", "warns_too_early"));
  return found;
}
