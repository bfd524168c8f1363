import { z } from "zod";
import { pointsCountSchema, priceSchema, shareSchema, soldQuantitySchema } from "@/core/money/bound-schemas";
import { quantity } from "@/core/money/units";
import { orNothing } from "@/core/or-nothing";

// `ext:` and 200 characters of the caller's own.
const id = z.string().min(1).max(204);

/** One line of a cart. Money in minor units, quantity in thousandths (one piece when absent), discount in basis points. */
export const cartLineSchema = z.object({
  product: id,
  quantity: soldQuantitySchema.nullish().transform((given) => given ?? quantity(1000)),
  price: orNothing(priceSchema),
  discount: orNothing(shareSchema),
  belowMinPrice: orNothing(z.boolean()),
  /** D4: what was decided of this line's blocked discount; a discount set by it needs no right of the seller's. */
  decision: orNothing(id),
});
export type CartLine = z.infer<typeof cartLineSchema>;

/** Q3: what is to be priced. Ids may be given as `ext:THEIRS`; the server resolves them before the quote. */
export const cartSchema = z.object({
  store: orNothing(id),
  customer: orNothing(id),
  card: orNothing(id),
  lines: z.array(cartLineSchema).max(1_000),
  points: orNothing(z.union([pointsCountSchema, z.literal("max")])),
  coupons: orNothing(z.array(id).max(50)),
  certificates: orNothing(z.array(id).max(50)),
  at: orNothing(z.iso.datetime({ offset: true })),
});
export type Cart = z.infer<typeof cartSchema>;
