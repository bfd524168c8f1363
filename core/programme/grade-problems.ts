import { type Problem, problemsAt } from "./problem";
import type { Programme } from "./programme";
import { daysProblems, nameProblems, shareProblems } from "./rule-problems";

/** What is wrong with the grades of cards (P6). */
export function gradeProblems({ grades }: Programme): Problem[] {
  return grades.flatMap((grade, index) => {
    const path = `grades.${index}`;
    const at = problemsAt(path);
    const found = [
      ...nameProblems(grade.name, `${path}.name`),
      ...nameProblems(grade.key, `${path}.key`),
      ...shareProblems(grade.discount, `${path}.discount`),
      ...daysProblems(grade.days, `${path}.days`),
    ];
    if (grades.slice(0, index).some(({ key }) => key === grade.key)) {
      found.push(at("key", "duplicate_grade", { name: grade.key }));
    }
    if (grade.basis !== undefined && grade.from === undefined)
      found.push(at("from", "grade_basis_incomplete"));
    if (grade.basis === undefined && grade.from !== undefined)
      found.push(at("basis", "grade_basis_incomplete"));
    return found;
  });
}
