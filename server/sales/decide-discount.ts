import { z } from "zod";
import { priceSchema, shareSchema } from "@/core/money/bound-schemas";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { insertDiscountDecision, lockPrices, setMinimumPrice } from "@/db/queries/discount-decisions";
import { findId } from "@/db/queries/external-id";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { postingRefusals } from "./post-sale";
import { lockWaiting, repriceWaiting } from "./waiting-discount";

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
  /** Where it waits; neither for a cart that is still at the register, whose lines then carry the decision. */
  sale: id.optional(),
  parkedCart: id.optional(),
  decision: decisionSchema,
});

/**
 * D4: decides on a discount that the minimum price blocked or cut, and keeps what was decided. A new minimum price
 * holds for the catalogue at once. A parked cart, a draft or a sale that nothing was paid for is priced again.
 */
export const decideDiscount = useCase(
  {
    name: "sales.decideDiscount",
    summary: "Decide on a discount that a minimum price blocked.",
    right: "discounts.decide",
    kind: "command",
    input: discountDecisionSchema,
    output: z.object({ id: z.string(), isRepriced: z.boolean() }),
    refusals: [...postingRefusals, "not_found", "sale_not_repriceable"],
  },
  async (ctx, { product, percent, customer, sale, parkedCart, decision }) => {
    const { actor, db, now, audit } = ctx;
    if (decision.decision === "setByHand" && !can(actor, "discounts.give")) {
      return refuse("forbidden", { right: "discounts.give" });
    }
    const prices = await lockPrices(db, product);
    if (!prices) return refuse("unknown_product", { product });
    const customerId = customer === undefined ? null : await findId(db, "customer", customer);
    if (customerId === null && customer !== undefined) return refuse("unknown_customer", { customer });
    const waiting = await lockWaiting(ctx, { sale, parkedCart });
    if (!waiting) return refuse("not_found");

    const decided = {
      id: newId("discountDecision"),
      saleId: waiting.at === "sale" ? waiting.id : null,
      parkedCartId: waiting.at === "parkedCart" ? waiting.id : null,
      productId: product,
      customerId: waiting.at === "register" ? customerId : waiting.customer,
      percent,
      decision: decision.decision,
      minPriceBefore: prices.minPrice,
      minPriceAfter: decision.decision === "fixedMinimumPrice" ? decision.minPrice : prices.minPrice,
      discountGiven: decision.decision === "setByHand" ? decision.discount : null,
      belowMinPrice: can(actor, "sales.belowMinPrice"),
      text: decision.decision === "declined" ? decision.text : null,
      byId: actor.id,
      byName: actor.name,
      at: now,
    };

    await insertDiscountDecision(db, decided);
    if (decision.decision === "fixedMinimumPrice") {
      await setMinimumPrice(db, product, { minPrice: decision.minPrice, now });
    }
    const done = await repriceWaiting(ctx, waiting, decided);
    if (!done.ok) return done;

    const { minPriceBefore, minPriceAfter, discountGiven, saleId, parkedCartId } = decided;
    const about = { decision: decision.decision, percent, discount: discountGiven };
    audit({
      subject: { kind: "product", id: product },
      before: { minPrice: minPriceBefore },
      after: { minPrice: minPriceAfter, ...about, sale: saleId, parkedCart: parkedCartId },
    });
    return accept({ id: decided.id, isRepriced: done.value });
  },
);
