import type { Db } from "@/db/client";
import type { CardRow } from "@/db/queries/cards";
import { findHomeZone } from "@/db/queries/home-zone";
import { findLots } from "@/db/queries/ledger";
import { type CardView, cardView } from "./card-view";

/** Views of cards with their balances, in the same order. Two queries whatever their number. */
export async function viewCards(db: Db, cards: readonly CardRow[], now: Date): Promise<CardView[]> {
  const [lots, zone] = await Promise.all([
    findLots(
      db,
      cards.map((card) => card.id),
    ),
    findHomeZone(db),
  ]);
  return cards.map((card) => {
    const own = lots.filter((lot) => lot.cardId === card.id);
    return cardView(card, own, { now, zone });
  });
}
