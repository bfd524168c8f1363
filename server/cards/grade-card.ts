import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { useCase } from "../gate/use-case";
import { cardViewSchema } from "./card-view";
import { changeCard } from "./change-card";
import { isGrade } from "./issue-to";
import { cardKeySchema } from "./schema";

/** P6: fixes a card's grade by hand; null leaves it to the programme's own rules again. */
export const gradeCard = useCase(
  {
    name: "cards.grade",
    summary: "Fixes a card's grade by hand; null leaves it to the programme's rules again.",
    right: "cards.manage",
    kind: "command",
    input: z.object({ card: cardKeySchema, grade: z.string().max(100).nullable() }),
    output: cardViewSchema,
    refusals: ["not_found", "card_closed", "unknown_grade"],
  },
  async (ctx, { card, grade }) => {
    if (grade !== null && !(await isGrade(ctx.db, grade, ctx.now))) return refuse("unknown_grade", { grade });
    return changeCard(ctx, { card, right: "cards.manage" }, () =>
      accept({ grade, gradeFixed: grade !== null }),
    );
  },
);
