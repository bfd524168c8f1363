import type { Basis } from "./bases";
import type { Grade } from "./grades";
import { isReachable, rankGrades } from "./rank-grades";

/** A customer's totals as grades count them: for all time, or of the last `days` days. */
export type TotalOf = (basis: Basis, days: number | undefined) => number;

export interface GradeProgress {
  grade: Grade;
  basis: Basis;
  /** Minor units, or a number of visits. */
  from: number;
  reached: number;
  missing: number;
  /** The last N days in which it counts; null for all time. */
  days: number | null;
}

/** P6: the grade that a customer's totals support, the highest whose threshold is reached; null when none. */
export function gradeReached(grades: readonly Grade[], totalOf: TotalOf): Grade | null {
  const reached = rankGrades(grades)
    .filter(isReachable)
    .filter(({ basis, days, from }) => totalOf(basis, days) >= from);
  return reached.at(-1) ?? null;
}

/**
 * P6: the next grade above the present one and what is missing to it; null at the top, or where no grade can be
 * reached by oneself.
 */
export function gradeProgress(
  grades: readonly Grade[],
  present: string | null,
  totalOf: TotalOf,
): GradeProgress | null {
  const ranked = rankGrades(grades);
  const above = ranked.slice(ranked.findIndex(({ key }) => key === present) + 1);
  const grade = above.find(isReachable);
  if (!grade) return null;
  const reached = totalOf(grade.basis, grade.days);
  const missing = Math.max(0, grade.from - reached);
  return { grade, basis: grade.basis, from: grade.from, reached, missing, days: grade.days ?? null };
}
