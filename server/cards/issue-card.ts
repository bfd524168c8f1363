import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCustomer, lockCustomer } from "@/db/queries/customers";
import { findId } from "@/db/queries/external-id";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { cardViewSchema } from "./card-view";
import { issueFields, issueRefusals, issueTo } from "./issue-to";
import { viewCards } from "./load-cards";
import { updateGrades } from "./update-grades";

/** P7: a further card of a customer, numbered by a series or by hand. */
export const issueCard = useCase(
  {
    name: "cards.issue",
    summary: "Issues a card: with the given number, or the next one of a series.",
    right: "cards.issue",
    kind: "command",
    input: z.object({ id: z.string().max(300), ...issueFields }),
    output: cardViewSchema,
    refusals: ["not_found", ...issueRefusals],
  },
  async (ctx, { id: given, ...input }) => {
    const id = await findId(ctx.db, "customer", given);
    const scope = visibleEmployees(ctx.actor, "cards.issue");
    if (!id || !(await findCustomer(ctx.db, id, scope))) return refuse("not_found");

    const card = await issueTo(ctx, id, input);
    if (!card.ok) return card;

    await lockCustomer(ctx.db, id);
    const moved = await updateGrades(ctx.db, id, { now: ctx.now, cause: "card" });

    const issued = { ...card.value, grade: moved.get(card.value.id) ?? card.value.grade };
    const [view] = await viewCards(ctx.db, [issued], ctx.now);
    if (!view) throw new Error("a card has a view");
    ctx.audit({ subject: { kind: "card", id: card.value.id }, after: view });
    return accept(view);
  },
);
