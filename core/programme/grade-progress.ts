import type { Basis } from "./bases";
import type { Grade } from "./grades";

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

type Reachable = Grade & { basis: Basis; from: number };

/** P6: the grade that a customer's totals support, the one with the largest threshold; null when none. */
export function gradeReached(grades: readonly Grade[], totalOf: TotalOf): Grade | null {
  let best: Reachable | null = null;
  for (const grade of grades.filter(isReachable)) {
    const isReached = totalOf(grade.basis, grade.days) >= grade.from;
    if (isReached && (!best || standsAbove(grades, grade, best))) best = grade;
  }
  return best;
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
  const current = grades.find(({ key }) => key === present);
  const above = grades.filter(isReachable).filter((grade) => !current || standsAbove(grades, grade, current));
  const [first, ...others] = above;
  if (!first) return null;
  const grade = others.reduce(
    (lowest, other) => (standsAbove(grades, lowest, other) ? other : lowest),
    first,
  );
  const reached = totalOf(grade.basis, grade.days);
  const missing = Math.max(0, grade.from - reached);
  return { grade, basis: grade.basis, from: grade.from, reached, missing, days: grade.days ?? null };
}

function isReachable(grade: Grade): grade is Reachable {
  return grade.basis !== undefined && grade.from !== undefined;
}

/** On one basis the larger threshold; otherwise the programme lists its grades from the lowest to the highest. */
function standsAbove(grades: readonly Grade[], grade: Grade, other: Grade): boolean {
  const isComparable = isReachable(grade) && isReachable(other) && grade.basis === other.basis;
  if (isComparable && grade.from !== other.from) return grade.from > other.from;
  return position(grades, grade) > position(grades, other);
}

const position = (grades: readonly Grade[], { key }: Grade) => grades.findIndex((grade) => grade.key === key);
