import { z } from "zod";
import { points } from "@/core/money/units";
import { rebuild } from "@/core/points/rebuild";
import { accept, refuse } from "@/core/refusal";
import { instantSchema } from "@/core/time/instant";
import type { Db } from "@/db/client";
import type { CardRow } from "@/db/queries/cards";
import { findHomeZone } from "@/db/queries/home-zone";
import { findHistoryUntil } from "@/db/queries/ledger-history";
import { useCase } from "../gate/use-case";
import { type CardView, cardView, cardViewSchema } from "./card-view";
import { findVisibleCard } from "./find-visible-card";
import { viewCards } from "./load-cards";
import { cardKeySchema } from "./schema";

/** P8: a card with its balance now or, with `at`, as it was at a moment. */
export const getCard = useCase(
  {
    name: "cards.get",
    summary: "A card with its balance now or, with `at`, as of then.",
    right: "customers.view",
    kind: "query",
    input: z.object({ card: cardKeySchema, at: instantSchema.optional() }),
    output: cardViewSchema,
    refusals: ["not_found"],
  },
  async (ctx, { card: number, at }) => {
    const card = await findVisibleCard(ctx, number, "customers.view");
    if (!card) return refuse("not_found");
    if (at) return accept(await cardAsOf(ctx.db, card, at));
    const [view] = await viewCards(ctx.db, [card], ctx.now);
    return view ? accept(view) : refuse("not_found");
  },
);

/** Points as the entries up to `at` tell them; number, grade and status are today's. */
async function cardAsOf(db: Db, card: CardRow, at: Date): Promise<CardView> {
  const [{ entries, lots }, zone] = await Promise.all([findHistoryUntil(db, card.id, at), findHomeZone(db)]);
  const { remaining, debt } = rebuild(entries);
  const then = lots.map((lot) => ({ ...lot, remaining: remaining.get(lot.id) ?? points(0) }));
  return cardView({ ...card, debt }, then, { now: at, zone });
}
