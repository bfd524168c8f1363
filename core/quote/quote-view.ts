import { z } from "zod";
import { basisPointsSchema, moneySchema, pointsSchema, quantitySchema } from "@/core/money/unit-schemas";

// The quote exactly as the API answers it and as a sale keeps it.

/** D1, in the order in which they are considered; `combined` is several summed up. */
export const discountSources = [
  "manual",
  "individual",
  "rule",
  "grade",
  "fixed",
  "cumulative",
  "promotion",
  "combined",
] as const;
export type DiscountSource = (typeof discountSources)[number];

export const lineDiscountSchema = z.object({
  percent: basisPointsSchema,
  amount: moneySchema,
  source: z.enum(discountSources),
  name: z.string().optional(),
});
export type LineDiscount = z.infer<typeof lineDiscountSchema>;

/**
 * A discount that was weighed; `amount` is what it would have given by itself. `reason` says what held it back or
 * cut it: `larger_discount`, `manual`, `minimum_price`, `ceiling`.
 */
export const consideredSchema = z.object({
  source: z.enum(discountSources),
  percent: basisPointsSchema,
  amount: moneySchema,
  outcome: z.enum(["applied", "smaller", "blocked", "replaced"]),
  reason: z.enum(["larger_discount", "manual", "minimum_price", "ceiling"]).optional(),
  name: z.string().optional(),
});
export type Considered = z.infer<typeof consideredSchema>;

export const quoteLineSchema = z.object({
  product: z.string(),
  quantity: quantitySchema,
  basePrice: moneySchema,
  price: moneySchema,
  amount: moneySchema,
  discount: lineDiscountSchema.nullable(),
  considered: z.array(consideredSchema),
  floor: z.object({ minPrice: moneySchema, cut: moneySchema }).optional(),
  /** V2: gift certificates are sold by this line. */
  certificate: z.literal(true).optional(),
  coupon: moneySchema,
  points: moneySchema,
  net: moneySchema,
  earns: pointsSchema,
});
export type QuoteLine = z.infer<typeof quoteLineSchema>;

const noticeCodes = [
  "discount_blocked_by_minimum_price",
  "discount_cut_to_minimum_price",
  "card_blocked",
  "points_below_minimum_balance",
  "coupon_rejected",
  "certificate_rejected",
] as const;

/** Something the seller should know; the quote goes on. `line` is the index in the cart. */
export const noticeSchema = z.object({
  code: z.enum(noticeCodes),
  line: z.int().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Notice = z.infer<typeof noticeSchema>;

/**
 * Q3. `points`: in a line, the money paid with points; of the sale, `balance`, `spendable`, `spent` and `earned` are
 * points and `value` is what the spent ones pay, in minor units. `incomplete` lists the lines whose earning depends
 * on a cost that was not given (the browser's instant quote); absent when nothing is missing.
 */
export const quoteSchema = z.object({
  currency: z.string(),
  lines: z.array(quoteLineSchema),
  subtotal: moneySchema,
  discount: moneySchema,
  couponPart: moneySchema,
  pointsPart: moneySchema,
  certificatePart: moneySchema,
  total: moneySchema,
  due: moneySchema,
  points: z.object({
    balance: pointsSchema,
    spendable: pointsSchema,
    spent: pointsSchema,
    value: moneySchema,
    earned: pointsSchema,
  }),
  notices: z.array(noticeSchema),
  /** The codes that were accepted, with what each takes off or pays; absent where there is none. */
  vouchers: z
    .array(
      z.object({
        code: z.string(),
        kind: z.enum(["coupon", "certificate"]),
        name: z.string(),
        amount: moneySchema,
        /** What a certificate holds before this purchase. */
        holds: moneySchema.optional(),
      }),
    )
    .optional(),
  incomplete: z.array(z.int()).optional(),
});
export type Quote = z.infer<typeof quoteSchema>;
