import { z } from "zod";
import type { Grade } from "@/core/programme/grades";
import { gradeReasonSchema } from "@/core/programme/move-grade";
import type { GradeChangeRow } from "@/db/queries/grades";

/** P6: how a card moved between grades, by their names. */
export const gradeChangeSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  card: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  why: gradeReasonSchema,
  cause: z.enum(["sale", "visit", "card", "rules", "day", "hand"]),
  by: z.string().nullable(),
});
export type GradeChange = z.infer<typeof gradeChangeSchema>;

/** @param grades of the programme in force: one that it has no longer is called by its key */
export function gradeChangeView(row: GradeChangeRow, grades: readonly Grade[]): GradeChange {
  const nameOf = (key: string | null) => grades.find((grade) => grade.key === key)?.name ?? key;
  return {
    id: `grade${row.seq}`,
    at: row.at.toISOString(),
    card: row.card,
    before: nameOf(row.before),
    after: nameOf(row.after),
    why: row.why,
    cause: row.cause,
    by: row.byName,
  };
}
