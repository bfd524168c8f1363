import { z } from "zod";
import { localName } from "@/core/catalogue/local-name";
import { basisPointsSchema, moneySchema, quantitySchema } from "@/core/money/unit-schemas";
import { accept } from "@/core/refusal";
import { findBlockedDiscounts } from "@/db/queries/blocked-discounts";
import { env } from "../env";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { saleScope } from "./scope";

/** A queue longer than this is worked off from its beginning. */
const longest = 200;

const blockedDiscountSchema = z.object({
  /** One of the two: where it waits. */
  sale: z.object({ id: z.string(), number: z.int() }).nullable(),
  parkedCart: z.object({ id: z.string(), label: z.string().nullable() }).nullable(),
  at: z.iso.datetime(),
  store: z.string(),
  zone: z.string(),
  employee: z.string().nullable(),
  customer: z.object({ id: z.string(), name: z.string() }).nullable(),
  line: z.int(),
  product: z.object({ id: z.string(), name: z.string() }),
  quantity: quantitySchema,
  price: moneySchema,
  minPrice: moneySchema.nullable(),
  /** Null for whom may not see costs, too. */
  cost: moneySchema.nullable(),
  /** What the customer should have had. */
  percent: basisPointsSchema,
});
export type BlockedDiscountView = z.infer<typeof blockedDiscountSchema>;

/** D4: discounts that a minimum price blocked, of unpaid sales and parked carts, which nobody has decided on yet. */
export const listBlockedDiscounts = useCase(
  {
    name: "sales.listBlockedDiscounts",
    summary: "Blocked discounts that wait for a decision, those that wait longest first.",
    right: "discounts.decide",
    kind: "query",
    input: z.object({}),
    output: z.object({ currency: z.string(), data: z.array(blockedDiscountSchema) }),
    refusals: [],
  },
  async ({ actor, db, locale }) => {
    const rows = await findBlockedDiscounts(db, {
      scope: saleScope(actor, "discounts.decide"),
      limit: longest,
    });
    const seesCosts = can(actor, "catalogue.viewCost");
    return accept({
      currency: env().CURRENCY,
      data: rows.map((row) => ({
        sale: row.saleId === null ? null : { id: row.saleId, number: row.number ?? 0 },
        parkedCart: row.parkedCartId === null ? null : { id: row.parkedCartId, label: row.label },
        at: row.at.toISOString(),
        store: row.store,
        zone: row.zone,
        employee: row.employee,
        customer: row.customerId === null ? null : { id: row.customerId, name: row.customer ?? "" },
        line: row.line,
        product: {
          id: row.productId,
          name: localName({ name: row.product, translations: row.translations }, locale),
        },
        quantity: row.quantity,
        price: row.price,
        minPrice: row.minPrice,
        cost: seesCosts ? row.cost : null,
        percent: row.percent,
      })),
    });
  },
);
