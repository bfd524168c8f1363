import { z } from "zod";
import { priceSchema, shareSchema } from "@/core/money/bound-schemas";
import { periodFields } from "@/core/programme/period-schema";
import { scopeSchema } from "@/core/programme/scope-schema";

const uses = z.int().min(1).max(1_000_000);

/**
 * V1: a kind of coupons or certificates. `value` (minor units) or `percent` of what the lines in scope cost;
 * `maxPercent` is the largest share of the purchase. A coupon without `usesTotal` and `usesPerCustomer` is good once.
 * A certificate without a `value` is sold for any sum. `validDays`: a code is good until so many days after its issue.
 */
export const voucherTypeSchema = z.strictObject({
  name: z.string().min(1).max(200),
  kind: z.enum(["coupon", "certificate"]),
  value: priceSchema.optional(),
  percent: shareSchema.optional(),
  ...periodFields,
  products: scopeSchema.optional(),
  maxPercent: shareSchema.optional(),
  minPurchase: priceSchema.optional(),
  usesTotal: uses.optional(),
  usesPerCustomer: uses.optional(),
  withDiscounts: z.boolean().optional(),
  validDays: z.int().min(1).max(36_500).optional(),
});
export type VoucherType = z.infer<typeof voucherTypeSchema>;

/** V4: why a code is not accepted, in the order in which the reasons are tried. */
export const voucherReasons = [
  "unknown",
  "cancelled",
  "not_yet_valid",
  "expired",
  "used_up",
  "other_customer",
  "purchase_too_small",
  "nothing_qualifies",
  "not_with_discounts",
] as const;
export type VoucherReason = (typeof voucherReasons)[number];
