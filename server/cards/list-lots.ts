import { z } from "zod";
import { isPending } from "@/core/points/balance";
import { inSpendingOrder } from "@/core/points/spend";
import { accept, refuse } from "@/core/refusal";
import { calendarDay } from "@/core/time/calendar-day";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { findHomeZone } from "@/db/queries/home-zone";
import { findLots } from "@/db/queries/ledger";
import { useCase } from "../gate/use-case";
import { findVisibleCard } from "./find-visible-card";
import { cardKeySchema } from "./schema";

const lotViewSchema = z.object({
  id: z.string(),
  kind: z.enum(["main", "extra"]),
  points: z.int(),
  remaining: z.int(),
  /** Null: usable already. */
  usableFrom: z.iso.datetime().nullable(),
  /** The last day on which they can be spent; null: for ever. */
  expiresOn: calendarDaySchema.nullable(),
  sale: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type LotView = z.infer<typeof lotViewSchema>;

/** P5: what a card's balance is made of, in the order in which it will be spent. */
export const listLots = useCase(
  {
    name: "cards.lots",
    summary: "What a card's balance is made of, in the order in which it will be spent.",
    right: "customers.view",
    kind: "query",
    input: z.object({ card: cardKeySchema }),
    output: z.array(lotViewSchema),
    refusals: ["not_found"],
  },
  async (ctx, { card: number }) => {
    const card = await findVisibleCard(ctx, number, "customers.view");
    if (!card) return refuse("not_found");
    const [lots, zone] = await Promise.all([findLots(ctx.db, [card.id]), findHomeZone(ctx.db)]);
    return accept(
      inSpendingOrder(lots).map((lot) => ({
        id: lot.id,
        kind: lot.kind,
        points: lot.points,
        remaining: lot.remaining,
        usableFrom: isPending(lot, ctx.now) ? lot.usableFrom.toISOString() : null,
        expiresOn: lot.expiresAt && calendarDay(new Date(lot.expiresAt.getTime() - 1), zone),
        sale: lot.saleId,
        createdAt: lot.createdAt.toISOString(),
      })),
    );
  },
);
