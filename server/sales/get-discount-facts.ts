import { z } from "zod";
import { moneySchema } from "@/core/money/unit-schemas";
import { accept, refuse } from "@/core/refusal";
import { findSoldProducts } from "@/db/queries/quote-facts";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";

/** D4: what one must see to decide on a blocked discount, the purchase cost among it for whom may see costs. */
export const getDiscountFacts = useCase(
  {
    name: "sales.getDiscountFacts",
    summary: "Price, minimum price and cost of a product, to decide on a blocked discount.",
    right: "discounts.decide",
    kind: "query",
    input: z.object({ product: z.string().min(1).max(200) }),
    output: z.object({
      name: z.string(),
      price: moneySchema,
      minPrice: moneySchema.nullable(),
      cost: moneySchema.nullable(),
    }),
    refusals: ["not_found"],
  },
  async ({ actor, db }, { product }) => {
    const [row] = await findSoldProducts(db, [product]);
    if (!row) return refuse("not_found");
    const { name, basePrice, minPrice } = row;
    const cost = can(actor, "catalogue.viewCost") ? row.cost : null;
    return accept({ name, price: basePrice, minPrice, cost });
  },
);
