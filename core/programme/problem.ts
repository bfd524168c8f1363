/** What makes a draft unpublishable. Texts: `i18n/<locale>/programme.json` under `problems`. */
export const problemCodes = [
  "name_missing",
  "percent_above_100",
  "percent_missing",
  "days_zero",
  "no_steps",
  "steps_not_ascending",
  "duplicate_step",
  "period_reversed",
  "hours_empty",
  "duplicate_weekday",
  "unknown_group",
  "unknown_product",
  "unknown_category",
  "unknown_series",
  "unknown_grade",
  "duplicate_grade",
  "grade_basis_incomplete",
  "no_grade_percent",
  "gives_nothing",
  "gives_percent_and_points",
  "each_missing",
  "needs_points",
  "needs_percent",
  "point_value_zero",
  "warns_too_early",
  "warns_without_end",
  "contradiction",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `path` is that of the faulty value, its parts joined by dots: `earning.rules.0.percent`. */
export interface Problem {
  path: string;
  code: ProblemCode;
  params: Record<string, string | number>;
}

/** Makes problems below one path, so that each check names only its own part. */
export function problemsAt(path: string) {
  return (field: string, code: ProblemCode, params: Problem["params"] = {}): Problem => ({
    path: [path, field].filter((part) => part !== "").join("."),
    code,
    params,
  });
}
