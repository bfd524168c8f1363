import type { Lot } from "@/core/points/ledger";
import type { Db } from "@/db/client";
import { findCardsAfter, type LockedCard, lockCards } from "@/db/queries/ledger";
import { type EntryRow, findHistoryOfSale } from "@/db/queries/ledger-history";

/** The card that a sale's points belong to now: its own, or the one that replaced it (P7). Locked. */
export async function lockEarningCard(db: Db, cardId: string | null): Promise<LockedCard | null> {
  if (cardId === null) return null;
  const current = (await findCardsAfter(db, cardId)).at(-1) ?? cardId;
  return (await lockCards(db, [current])).get(current) ?? null;
}

export type SaleCards = {
  sold: LockedCard;
  /** The card that replaced it since, if one did. */
  current: LockedCard | null;
  /** Lots of the cards that stood between the two: what the sale earned may have run out on one of them. */
  between: Lot[];
  history: EntryRow[];
};

/** A sale's card and its successor, locked, with the lots that the sale touched and their history. */
export async function lockSaleCards(
  db: Db,
  sale: { id: string; cardId: string | null },
): Promise<SaleCards | null> {
  if (sale.cardId === null) return null;
  const chain = await findCardsAfter(db, sale.cardId);
  // The cards first: what the history says holds only while nobody else may post.
  await lockCards(db, chain);
  const history = await findHistoryOfSale(db, sale.id, chain);
  const andLots = [...new Set(history.flatMap((entry) => entry.parts.map((part) => part.lot)))];
  const cards = await lockCards(db, chain, { andLots });
  const sold = cards.get(sale.cardId);
  if (!sold) return null;
  const last = chain.at(-1);
  return {
    sold,
    current: last === undefined || last === sale.cardId ? null : (cards.get(last) ?? null),
    between: chain.slice(1, -1).flatMap((id) => cards.get(id)?.account.lots ?? []),
    history,
  };
}
