import type { Cart } from "@/core/quote/cart";
import type { QuoteRights } from "@/core/quote/facts";
import { quote } from "@/core/quote/quote";
import type { Quote } from "@/core/quote/quote-view";
import { accept, type Outcome } from "@/core/refusal";
import { can, type StaffActor } from "../gate/actor";
import type { Context } from "../gate/use-case";
import { loadFacts } from "./load-facts";
import type { PostingRefusal } from "./post-sale";

/** D4: a parked cart at today's prices, with what was decided on it. */
export async function repriceCart(
  { db, actor, now }: Context,
  cart: Cart,
): Promise<Outcome<Quote, PostingRefusal>> {
  const loaded = await loadFacts(db, { actor, cart, at: now, rights: rightsOfDecider(actor) });
  if (!loaded.ok) return loaded;
  const priced = quote(cart, loaded.value.facts);
  return priced.ok ? accept(priced.value.quote) : priced;
}

/**
 * What a seller set by hand was permitted when it was, whoever looks at it now; only to go below the minimum price the
 * one who decides must be allowed to.
 */
export const rightsOfDecider = (actor: StaffActor): QuoteRights => ({
  giveDiscount: true,
  changePrice: true,
  belowMinPrice: can(actor, "sales.belowMinPrice"),
});
