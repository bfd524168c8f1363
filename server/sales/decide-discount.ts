import { z } from "zod";
import { priceSchema, shareSchema } from "@/core/money/bounds";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { insertDiscountDecision, lockPrices, setMinimumPrice } from "@/db/queries/discount-decisions";
import { findSale } from "@/db/queries/sales";
import { useCase } from "../gate/use-case";
import { saleScope } from "./scope";

const id = z.string().min(1).max(200);

/** What was decided: the minimum price is put right, a discount is set by hand, or the customer is told why not. */
const decisionSchema = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("fixedMinimumPrice"), minPrice: priceSchema.nullable() }),
  z.object({ decision: z.literal("setByHand"), discount: shareSchema }),
  z.object({ decision: z.literal("declined"), text: z.string().trim().min(1).max(1_000) }),
]);

const discountDecisionSchema = z.object({
  product: id,
  /** What the customer should have had. */
  percent: shareSchema,
  customer: id.optional(),
  sale: id.optional(),
  parkedCart: id.optional(),
  decision: decisionSchema,
});

/**
 * D4: decides on a discount that the minimum price blocked or cut. A new minimum price holds for the catalogue at
 * once; a discount set by hand is for the cart to carry. What was decided is kept.
 */
export const decideDiscount = useCase(
  {
    name: "sales.decideDiscount",
    summary: "Decide on a discount that a minimum price blocked.",
    right: "discounts.decide",
    kind: "command",
    input: discountDecisionSchema,
    output: z.object({ id: z.string() }),
    refusals: ["unknown_product", "not_found"],
  },
  async ({ actor, db, now, audit }, { product, percent, customer, sale, parkedCart, decision }) => {
    const prices = await lockPrices(db, product);
    if (!prices) return refuse("unknown_product", { product });
    const scope = saleScope(actor, "discounts.decide");
    const record = sale === undefined ? null : await findSale(db, sale, { scope, now });
    if (sale !== undefined && !record) return refuse("not_found");

    const isFixed = decision.decision === "fixedMinimumPrice";
    const row = {
      id: newId("discountDecision"),
      saleId: record?.sale.id ?? null,
      parkedCartId: parkedCart ?? null,
      productId: product,
      customerId: record?.sale.customerId ?? customer ?? null,
      percent,
      decision: decision.decision,
      minPriceBefore: prices.minPrice,
      minPriceAfter: isFixed ? decision.minPrice : prices.minPrice,
      discountGiven: decision.decision === "setByHand" ? decision.discount : null,
      text: decision.decision === "declined" ? decision.text : null,
      byId: actor.id,
      byName: actor.name,
      at: now,
    };

    await insertDiscountDecision(db, row);
    if (isFixed) await setMinimumPrice(db, product, { minPrice: decision.minPrice, now });

    audit({
      subject: { kind: "product", id: product },
      before: { minPrice: prices.minPrice },
      after: { minPrice: row.minPriceAfter, decision: decision.decision, percent, sale: row.saleId },
    });
    return accept({ id: row.id });
  },
);
