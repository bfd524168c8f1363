import { cartSchema } from "@/core/quote/cart";
import { quote } from "@/core/quote/quote";
import { quoteSchema } from "@/core/quote/quote-view";
import { accept } from "@/core/refusal";
import { parseInstant } from "@/core/time/instant";
import { useCase } from "../gate/use-case";
import { loadFacts } from "./load-facts";

/** `POST /quotes`: prices a cart and keeps nothing (Q3). */
export const quoteCart = useCase(
  {
    name: "sales.quote",
    summary: "Price a cart: discounts, points that may be spent, points that will be earned.",
    right: "sales.sell",
    kind: "query",
    input: cartSchema,
    output: quoteSchema,
    refusals: [
      "unknown_store",
      "unknown_customer",
      "unknown_card",
      "card_of_other_customer",
      "unknown_product",
      "forbidden",
      "below_minimum_price",
      "points_not_spendable",
      "sale_too_large",
      "certificate_not_sellable",
      "too_many_tries",
    ],
  },
  async ({ actor, db, now }, cart) => {
    const at = (cart.at && parseInstant(cart.at)) || now;
    const loaded = await loadFacts(db, { actor, cart, at });
    if (!loaded.ok) return loaded;

    const priced = quote(cart, loaded.value.facts);
    return priced.ok ? accept(priced.value.quote) : priced;
  },
);
