import { z } from "zod";
import { basisSchema } from "./bases";
import { gradeReached, type TotalOf } from "./grade-progress";
import type { Grade } from "./grades";
import { isReachable } from "./rank-grades";

const figureSchema = z.object({
  basis: basisSchema,
  /** Minor units, or a number of visits. */
  from: z.int(),
  /** The last N days in which it counts; absent for all time. */
  days: z.int().optional(),
  /** What it was then. */
  reached: z.int(),
});
type GradeFigure = z.infer<typeof figureSchema>;

/** P6: why a card moved: what its new grade asks for, and what its old one asks for and has no longer. */
export const gradeReasonSchema = z.object({
  met: figureSchema.nullable(),
  missed: figureSchema.nullable(),
});
export type GradeReason = z.infer<typeof gradeReasonSchema>;

export interface GradeMove {
  before: string | null;
  after: string | null;
  why: GradeReason;
}

/** Whether cards reach grades by themselves in this programme. */
export const movesGrades = (grades: readonly Grade[]): boolean => grades.some(isReachable);

/**
 * P6: where a card moves by its customer's totals; null when it stays. A grade fixed by hand stays as long as the
 * programme has it. A grade that the programme has no longer gives way to what is due.
 */
export function moveGrade(
  grades: readonly Grade[],
  card: { grade: string | null; gradeFixed: boolean },
  totalOf: TotalOf,
): GradeMove | null {
  if (!movesGrades(grades)) return null;
  const present = grades.find(({ key }) => key === card.grade);
  if (card.gradeFixed && present) return null;
  const due = gradeReached(grades, totalOf);
  if ((due?.key ?? null) === card.grade) return null;
  const missed = figureOf(present, totalOf);
  return {
    before: card.grade,
    after: due?.key ?? null,
    why: {
      met: figureOf(due, totalOf),
      missed: missed && missed.reached < missed.from ? missed : null,
    },
  };
}

function figureOf(grade: Grade | null | undefined, totalOf: TotalOf): GradeFigure | null {
  if (!grade || !isReachable(grade)) return null;
  const { basis, from, days } = grade;
  return { basis, from, ...(days === undefined ? {} : { days }), reached: totalOf(basis, days) };
}
