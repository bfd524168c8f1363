import { accept, type Outcome, refuse } from "@/core/refusal";
import type { Right } from "@/core/rights";
import { type CardChange, type CardRow, updateCard } from "@/db/queries/cards";
import { lockCards } from "@/db/queries/ledger";
import type { StaffActor } from "../gate/actor";
import type { Context } from "../gate/use-case";
import type { CardView } from "./card-view";
import { findVisibleCard } from "./find-visible-card";
import { viewCards } from "./load-cards";

type Decide<C extends "card_closed"> = (card: CardRow) => Outcome<CardChange, C>;

/**
 * Changes one thing about a card: locks it, lets `decide` say what becomes of it, saves and notes it. A closed card
 * is done with (P7).
 */
export async function changeCard(
  ctx: Context<StaffActor>,
  { card: number, right }: { card: string; right: Right },
  decide: Decide<"card_closed">,
  /** What follows from the change, in the same transaction; it may change the card further. */
  andThen: (before: CardRow) => Promise<Partial<CardRow>> = async () => ({}),
): Promise<Outcome<CardView, "not_found" | "card_closed">> {
  const found = await findVisibleCard(ctx, number, right);
  if (!found) return refuse("not_found");
  await lockCards(ctx.db, [found.id]);
  const card = await findVisibleCard(ctx, number, right);
  if (!card) return refuse("not_found");

  const change = card.status === "closed" ? refuse("card_closed") : decide(card);
  if (!change.ok) return change;

  await updateCard(ctx.db, card.id, change.value);
  const further = await andThen(card);
  const before = Object.fromEntries(
    Object.keys(change.value).map((field) => [field, card[field as keyof CardRow]]),
  );
  ctx.audit({ subject: { kind: "card", id: card.id }, before, after: change.value });
  const [view] = await viewCards(ctx.db, [{ ...card, ...change.value, ...further } as CardRow], ctx.now);
  if (!view) throw new Error("a card has a view");
  return accept(view);
}
