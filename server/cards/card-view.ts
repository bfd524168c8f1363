import { z } from "zod";
import { cardStatuses } from "@/core/cards/card-status";
import { expiring, pendingBalance, usableBalance } from "@/core/points/balance";
import type { Lot } from "@/core/points/ledger";
import { calendarDaySchema } from "@/core/time/day-schemas";
import type { CardRow } from "@/db/queries/cards";

/** A card as the API gives it. Points whole; `expiring.on` is the last day on which they can be spent. */
export const cardViewSchema = z
  .object({
    number: z.string(),
    barcode: z.string(),
    series: z.string().nullable(),
    grade: z.string().nullable(),
    gradeFixed: z.boolean(),
    kind: z.enum(["physical", "virtual"]),
    status: z.enum(cardStatuses),
    statusReason: z.string().nullable(),
    customer: z.string(),
    balance: z.int(),
    pending: z.int(),
    debt: z.int(),
    expiring: z.array(z.object({ points: z.int(), on: calendarDaySchema })),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Card" });

export type CardView = z.infer<typeof cardViewSchema>;

/** @param lots of this card, those with something left at least */
export function cardView(card: CardRow, lots: readonly Lot[], at: { now: Date; zone: string }): CardView {
  return {
    number: card.number,
    barcode: card.barcode,
    series: card.series,
    grade: card.grade,
    gradeFixed: card.gradeFixed,
    kind: card.kind,
    status: card.status,
    statusReason: card.statusReason,
    customer: card.customerId,
    balance: usableBalance(lots, at.now),
    pending: pendingBalance(lots, at.now),
    debt: card.debt,
    expiring: expiring(lots, at.now, at.zone),
    createdAt: card.createdAt.toISOString(),
  };
}
