import { discountProblems } from "./discount-problems";
import { gradeProblems } from "./grade-problems";
import type { Known } from "./known";
import { pointsProblems } from "./points-problems";
import type { Problem } from "./problem";
import type { Programme } from "./programme";
import { standingProblems } from "./standing-problems";

/** Everything that keeps a draft from being published; empty when it may be. */
export function problems(programme: Programme, known: Known): Problem[] {
  return [
    ...discountProblems(programme, known),
    ...pointsProblems(programme, known),
    ...gradeProblems(programme),
    ...standingProblems(programme),
  ];
}
