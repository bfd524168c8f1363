import { z } from "zod";
import { pointsCountSchema, priceSchema, shareSchema, soldQuantitySchema } from "@/core/money/bounds";
import { quantity } from "@/core/money/units";

const id = z.string().min(1).max(200);

/** One line of a cart. Money in minor units, quantity in thousandths (one piece when absent), discount in basis points. */
export const cartLineSchema = z.object({
  product: id,
  quantity: soldQuantitySchema.default(quantity(1000)),
  price: priceSchema.optional(),
  discount: shareSchema.optional(),
  belowMinPrice: z.boolean().optional(),
});
export type CartLine = z.infer<typeof cartLineSchema>;

/** Q3: what is to be priced. Ids may be given as `ext:THEIRS`; the server resolves them before the quote. */
export const cartSchema = z.object({
  store: id.optional(),
  customer: id.optional(),
  card: id.optional(),
  lines: z.array(cartLineSchema).max(1_000),
  points: z.union([pointsCountSchema, z.literal("max")]).optional(),
  coupons: z.array(id).max(50).optional(),
  certificates: z.array(id).max(50).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});
export type Cart = z.infer<typeof cartSchema>;
