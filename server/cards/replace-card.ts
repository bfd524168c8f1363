import { z } from "zod";
import { points } from "@/core/money/units";
import { transferBalance } from "@/core/points/transfer";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { updateCard } from "@/db/queries/cards";
import { appendPosting, lockCards } from "@/db/queries/ledger";
import { useCase } from "../gate/use-case";
import { authorOf } from "./author";
import { cardViewSchema } from "./card-view";
import { findVisibleCard } from "./find-visible-card";
import { issueFields, issueRefusals, issueTo } from "./issue-to";
import { viewCards } from "./load-cards";
import { cardKeySchema } from "./schema";

/** P7: gives a new card for a lost one: grade, lots with their expiry and debt go over, the old card is closed. */
export const replaceCard = useCase(
  {
    name: "cards.replace",
    summary: "Replaces a card: grade, points and debt go over to the new one, the old one is closed.",
    right: "cards.manage",
    kind: "command",
    input: z.object({
      card: cardKeySchema,
      /** Typed for the new card; else the next one of the series. */
      number: issueFields.number,
      series: issueFields.series,
    }),
    output: cardViewSchema,
    refusals: ["not_found", "card_closed", ...issueRefusals],
  },
  async (ctx, input) => {
    const { db, now } = ctx;
    const old = await findVisibleCard(ctx, input.card, "cards.manage");
    const locked = old && (await lockCards(db, [old.id])).get(old.id);
    if (!locked) return refuse("not_found");
    if (locked.status === "closed") return refuse("card_closed");

    const series = input.series ?? old.series ?? undefined;
    const issued = await issueTo(ctx, old.customerId, {
      number: input.number,
      series: input.number === undefined || input.series !== undefined ? series : undefined,
      kind: old.kind,
    });
    if (!issued.ok) return issued;
    const card = { ...issued.value, grade: old.grade, gradeFixed: old.gradeFixed };
    const { from, to } = transferBalance(
      locked.account,
      { lots: [], debt: points(0) },
      { at: now, reason: `${old.number} → ${card.number}`, newId: () => newId("lot") },
    );

    const by = authorOf(ctx.actor);
    await updateCard(db, card.id, { grade: old.grade, gradeFixed: old.gradeFixed });
    await appendPosting(db, { card: { id: old.id }, posting: from, by });
    await appendPosting(db, { card: { id: card.id }, posting: to, by });
    await updateCard(db, old.id, { status: "closed", statusReason: card.number, replacedById: card.id });

    ctx.audit({
      subject: { kind: "card", id: old.id },
      before: { number: old.number },
      after: { number: card.number },
    });
    ctx.audit({
      subject: { kind: "card", id: card.id },
      after: { number: card.number, replaces: old.number },
    });
    const [view] = await viewCards(db, [{ ...card, debt: to.debt }], now);
    return view ? accept(view) : refuse("not_found");
  },
);
