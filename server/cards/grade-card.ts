import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import type { CardRow } from "@/db/queries/cards";
import { lockCustomer } from "@/db/queries/customers";
import { noteGradeChanges } from "@/db/queries/grades";
import type { StaffActor } from "../gate/actor";
import { type Context, useCase } from "../gate/use-case";
import { cardViewSchema } from "./card-view";
import { changeCard } from "./change-card";
import { isGrade } from "./issue-to";
import { cardKeySchema } from "./schema";
import { updateGrades } from "./update-grades";

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
    return changeCard(
      ctx,
      { card, right: "cards.manage" },
      () => accept({ grade, gradeFixed: grade !== null }),
      (before) => noteByHand(ctx, before, grade),
    );
  },
);

/** Notes what a hand did to a card's grade; one that was released gets the grade that is due, at once. */
async function noteByHand(
  { db, now, actor }: Context<StaffActor>,
  card: CardRow,
  grade: string | null,
): Promise<Partial<CardRow>> {
  if (card.grade !== grade) {
    await noteGradeChanges(db, [
      {
        cardId: card.id,
        at: now,
        before: card.grade,
        after: grade,
        why: { met: null, missed: null },
        cause: "hand",
        byName: actor.name,
      },
    ]);
  }
  if (grade !== null) return {};
  await lockCustomer(db, card.customerId);
  const moved = await updateGrades(db, card.customerId, { now, cause: "card" });
  return { grade: moved.get(card.id) ?? null };
}
