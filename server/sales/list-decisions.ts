import { z } from "zod";
import { basisPointsSchema, moneySchema } from "@/core/money/unit-schemas";
import { accept, refuse } from "@/core/refusal";
import { findDecisionsOfSale } from "@/db/queries/discount-decisions";
import { findSale } from "@/db/queries/sales";
import { useCase } from "../gate/use-case";
import { saleIdSchema } from "./schema";
import { saleScope } from "./scope";

const decisionViewSchema = z.object({
  id: z.string(),
  product: z.string(),
  decision: z.enum(["fixedMinimumPrice", "setByHand", "declined"]),
  minPrice: moneySchema.nullable(),
  discount: basisPointsSchema.nullable(),
  text: z.string().nullable(),
  byName: z.string().nullable(),
  at: z.iso.datetime(),
});
export type DecisionView = z.infer<typeof decisionViewSchema>;

/** D4: what was decided about a sale's blocked discounts, in the order in which it was. */
export const listDecisions = useCase(
  {
    name: "sales.listDecisions",
    summary: "Decisions on a sale's blocked discounts.",
    right: "sales.view",
    kind: "query",
    input: saleIdSchema,
    output: z.array(decisionViewSchema),
    refusals: ["not_found"],
  },
  async ({ actor, db, now }, { id }) => {
    const record = await findSale(db, id, { scope: saleScope(actor, "sales.view"), now });
    if (!record) return refuse("not_found");
    const rows = await findDecisionsOfSale(db, record.sale.id);
    return accept(
      rows.map((row) => ({
        id: row.id,
        product: row.productId,
        decision: row.decision,
        minPrice: row.minPriceAfter,
        discount: row.discountGiven,
        text: row.text,
        byName: row.byName,
        at: row.at.toISOString(),
      })),
    );
  },
);
