import { z } from "zod";
import { type Cart, cartSchema } from "@/core/quote/cart";
import { quote } from "@/core/quote/quote";
import { accept } from "@/core/refusal";
import { decisionsOf } from "@/core/sales/blocked-discounts";
import { newId } from "@/db/new-id";
import { attachDecisions } from "@/db/queries/discount-decisions";
import { insertParkedCart } from "@/db/queries/parked-carts";
import { useCase } from "../gate/use-case";
import { loadFacts } from "./load-facts";

/** Puts a cart aside at the register, to be taken up by anyone of the store whose right to sell reaches it. */
export const parkCart = useCase(
  {
    name: "sales.parkCart",
    summary: "Put a cart aside.",
    right: "sales.sell",
    kind: "command",
    input: z.object({ cart: cartSchema, label: z.string().trim().max(200).optional() }),
    output: z.object({ id: z.string() }),
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
  async ({ actor, db, now, audit }, { cart, label }) => {
    const loaded = await loadFacts(db, { actor, cart, at: now });
    if (!loaded.ok) return loaded;

    const priced = quote(cart, loaded.value.facts);
    if (!priced.ok) return priced;

    const id = newId("parkedCart");
    const kept: Cart = { ...cart, store: loaded.value.store.id };
    await insertParkedCart(db, {
      id,
      storeId: loaded.value.store.id,
      employeeId: actor.kind === "employee" ? actor.id : null,
      label: label || null,
      cart: kept,
      customerId: priced.value.customer,
      total: priced.value.quote.total,
      notices: priced.value.quote.notices,
      createdAt: now,
    });
    await attachDecisions(db, decisionsOf(kept), { parkedCartId: id });
    audit({ subject: { kind: "parkedCart", id } });
    return accept({ id });
  },
);
