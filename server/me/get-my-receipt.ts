import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findSale } from "@/db/queries/sales";
import { useCase } from "../gate/use-case";
import { receiptOf, receiptSchema } from "../sales/get-receipt";
import { saleViewSchema } from "../sales/view";

const ownSaleSchema = saleViewSchema
  .pick({
    id: true,
    number: true,
    at: true,
    zone: true,
    status: true,
    storeName: true,
    currency: true,
    subtotal: true,
    discount: true,
    couponPart: true,
    pointsPart: true,
    total: true,
    paid: true,
    returned: true,
    pointsEarned: true,
  })
  .extend({
    lines: z.array(
      saleViewSchema.shape.lines.element.pick({ name: true, quantity: true, price: true, amount: true }),
    ),
  });

export const myReceiptSchema = receiptSchema.extend({ sale: ownSaleSchema });
export type MyReceiptView = z.infer<typeof myReceiptSchema>;

/** The receipt of one of the customer's own purchases; another's does not exist for them. */
export const getMyReceipt = useCase(
  {
    name: "me.receipt",
    summary: "The receipt of one of the signed-in customer's purchases.",
    right: "customer",
    kind: "query",
    input: z.object({ id: z.string().max(100) }),
    output: myReceiptSchema,
    refusals: ["not_found"],
  },
  async ({ db, actor, now }, { id }) => {
    const record = await findSale(db, id, { scope: { employees: null, stores: null }, now });
    const isOwn = record?.sale.customerId === actor.id && record.sale.status !== "draft";
    return record && isOwn ? accept(await receiptOf(db, record)) : refuse("not_found");
  },
);
