import type { Basis } from "./bases";
import type { Grade } from "./grades";

/** A grade that a card reaches by itself. */
export type ReachableGrade = Grade & { basis: Basis; from: number };

export function isReachable(grade: Grade): grade is ReachableGrade {
  return grade.basis !== undefined && grade.from !== undefined;
}

/**
 * P6: the grades from the lowest to the highest, in the one order by which cards move. A programme lists them so; only
 * those of one basis trade places until their thresholds rise.
 */
export function rankGrades(grades: readonly Grade[]): Grade[] {
  const ofBasis = new Map<Basis, ReachableGrade[]>();
  for (const grade of grades.filter(isReachable)) {
    ofBasis.set(grade.basis, [...(ofBasis.get(grade.basis) ?? []), grade].sort(byThreshold));
  }
  return grades.map((grade) => (grade.basis && ofBasis.get(grade.basis)?.shift()) ?? grade);
}

const byThreshold = (a: ReachableGrade, b: ReachableGrade) => a.from - b.from;
