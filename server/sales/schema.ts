import { z } from "zod";
import { MAX_TOTAL } from "@/core/money/bounds";
import { orNothing } from "@/core/or-nothing";
import { cartSchema } from "@/core/quote/cart";

// What callers send about sales. Money in minor units, quantities in thousandths.

const id = z.string().min(1).max(200);
const reason = z.string().trim().min(1).max(1_000);

const paymentMethods = ["cash", "card", "transfer", "link"] as const;

/** Q2: a payment taken; a `link` waits until the customer has paid at its page. */
export const paymentInputSchema = z.object({
  method: z.enum(paymentMethods),
  amount: z.int().min(1).max(MAX_TOTAL).brand<"Money">(),
});
export type PaymentInput = z.infer<typeof paymentInputSchema>;

const totalSchema = z.int().min(0).max(MAX_TOTAL).brand<"Money">();

/** How a sale is settled when it is placed. */
const settlingFields = {
  /** The total that the seller saw; another one refuses the sale with the new quote (Q5). */
  expectedTotal: orNothing(totalSchema),
  payments: z
    .array(paymentInputSchema)
    .max(20)
    .nullish()
    .transform((given) => given ?? []),
};

/** `POST /sales`: a cart and how it is settled. `at` needs the right to enter past sales. */
export const saleInputSchema = cartSchema.extend({
  ...settlingFields,
  place: z
    .boolean()
    .nullish()
    .transform((given) => given ?? true),
  externalId: orNothing(id),
  visit: orNothing(z.object({ status: z.enum(["planned", "confirmed", "came", "noShow", "cancelled"]) })),
});
export type SaleInput = z.infer<typeof saleInputSchema>;

export const saleIdSchema = z.object({ id });
export const draftPlacingSchema = saleIdSchema.extend(settlingFields);
export const salePaymentSchema = saleIdSchema.extend(paymentInputSchema.shape);
export const saleCancelSchema = saleIdSchema.extend({ reason });

/** Q6: absent `lines` return all that is left. `line` is its index in the sale. */
export const saleReturnSchema = saleIdSchema.extend({
  lines: orNothing(
    z
      .array(
        z.object({ line: z.int().min(0).max(999), quantity: z.int().min(1).max(1e9).brand<"Quantity">() }),
      )
      .min(1)
      .max(1_000),
  ),
  reason,
});
