import { z } from "zod";
import { basisPointsSchema } from "@/core/money/unit-schemas";
import { quantity } from "@/core/money/units";
import { programmeSchema } from "@/core/programme/programme";
import { accept } from "@/core/refusal";
import { findCustomer } from "@/db/queries/customers";
import { findGrantedDiscounts } from "@/db/queries/discount-decisions";
import { viewCustomer } from "../customers/load-customers";
import { useCase } from "../gate/use-case";
import { loadFacts } from "../sales/load-facts";
import { cardFactsSchema, customerFactsSchema, registerCustomerSchema } from "./customer-view";
import { withoutStanding } from "./get-desk";
import { registerProductSchema, viewRegisterProducts } from "./product-view";

const id = z.string().min(1).max(200);

const grantedDiscountSchema = z.object({
  product: z.string(),
  customer: z.string().nullable(),
  percent: basisPointsSchema,
  belowMinPrice: z.boolean(),
});

export const registerFactsSchema = z.object({
  programme: programmeSchema,
  /** Those of the products asked for that are on sale. */
  products: z.array(registerProductSchema),
  customer: z
    .object({ view: registerCustomerSchema, facts: customerFactsSchema, cards: z.array(cardFactsSchema) })
    .nullable(),
  /** Of the decisions asked for what each grants; null: nothing, or not any more. */
  granted: z.record(z.string(), grantedDiscountSchema.nullable()),
});
export type RegisterFacts = z.infer<typeof registerFactsSchema>;

/**
 * Q4: what the browser needs to quote a cart by itself, loaded as the server's own quote loads it, less the costs:
 * a seller's browser never gets them.
 */
export const getRegisterFacts = useCase(
  {
    name: "register.facts",
    summary: "What a cart's quote depends on, without costs.",
    right: "sales.sell",
    kind: "query",
    input: z.object({
      store: id,
      products: z.array(id).max(1_000).default([]),
      customer: id.optional(),
      card: id.optional(),
      decisions: z.array(id).max(1_000).default([]),
    }),
    output: registerFactsSchema,
    refusals: [
      "unknown_store",
      "unknown_customer",
      "unknown_card",
      "card_of_other_customer",
      "too_many_tries",
    ],
  },
  async ({ actor, db, now, locale }, { store, products, customer, card, decisions }) => {
    const cart = {
      store,
      lines: products.map((product) => ({ product, quantity: quantity(1000) })),
      ...(customer === undefined ? {} : { customer }),
      ...(card === undefined ? {} : { card }),
    };
    const loaded = await loadFacts(db, { actor, cart, at: now });
    if (!loaded.ok) return loaded;
    const { facts } = loaded.value;
    const [sold, row, granted] = await Promise.all([
      viewRegisterProducts(db, products, locale),
      // Whom one serves one may see, whoever looks after them otherwise.
      facts.customer && findCustomer(db, facts.customer.id, null),
      findGrantedDiscounts(db, decisions, { sale: null, lock: false }),
    ]);
    const view = row && (await viewCustomer(db, row, now));
    return accept({
      programme: withoutStanding(facts.programme),
      products: sold,
      customer: view && facts.customer ? { view, facts: facts.customer, cards: [...facts.cards] } : null,
      granted: Object.fromEntries(decisions.map((decision) => [decision, granted[decision] ?? null])),
    });
  },
);
