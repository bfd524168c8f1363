import { z } from "zod";
import { priceSchema, shareSchema } from "@/core/money/bound-schemas";
import { orNothing } from "@/core/or-nothing";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { voucherTypeSchema } from "@/core/vouchers/voucher-type";

// What callers send about coupons and certificates. Money in minor units, percents in basis points.

const { kind, name, products, from, to, usesTotal, usesPerCustomer, withDiscounts, validDays } =
  voucherTypeSchema.shape;
const above0 = (schema: typeof priceSchema) => orNothing(schema.refine((sum) => sum > 0, "must be above 0"));
const percentAbove0 = shareSchema.refine((percent) => percent > 0, "must be above 0");

export const voucherTypeKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, "letters, digits, dots and dashes");

/** `PUT /voucher-types/{key}`: V1. What a type gives is either a sum or, of a coupon only, a percent. */
export const voucherTypeInputSchema = z
  .object({
    key: voucherTypeKeySchema,
    name: name.trim(),
    kind,
    value: above0(priceSchema),
    percent: orNothing(percentAbove0),
    from: orNothing(from.unwrap()),
    to: orNothing(to.unwrap()),
    products: orNothing(products.unwrap()),
    maxPercent: orNothing(percentAbove0),
    minPurchase: orNothing(priceSchema),
    usesTotal: orNothing(usesTotal.unwrap()),
    usesPerCustomer: orNothing(usesPerCustomer.unwrap()),
    withDiscounts: orNothing(withDiscounts.unwrap()),
    validDays: orNothing(validDays.unwrap()),
  })
  .check(({ value: type, issues }) => {
    const wrong = (path: string, message: string) =>
      issues.push({ code: "custom", path: [path], message, input: type });
    if (type.kind === "certificate" && type.percent !== undefined)
      wrong("percent", "a certificate holds a sum");
    if (type.kind === "coupon" && (type.value === undefined) === (type.percent === undefined)) {
      wrong("value", "a coupon gives either a sum or a percent");
    }
    if (type.from && type.to && Date.parse(type.to) < Date.parse(type.from)) wrong("to", "is before from");
  });

const id = z.string().min(1).max(204);

/** Most codes of one issue (V2), and most that are answered at once instead of by a job. */
export const MOST_CODES = 100_000;
export const MOST_AT_ONCE = 1_000;

export const voucherIssueSchema = z.object({
  key: voucherTypeKeySchema,
  count: z.int().min(1).max(MOST_CODES),
  /** The only customer who may use them. */
  customer: orNothing(id),
  /** What was paid for each. */
  paid: orNothing(priceSchema),
  /** What each certificate holds, where its type leaves that open. */
  value: above0(priceSchema),
  expiresOn: orNothing(calendarDaySchema),
});

export const voucherCodeSchema = z.string().min(1).max(204);
export const voucherCancelSchema = z.object({
  code: voucherCodeSchema,
  reason: orNothing(z.string().trim().min(1).max(1_000)),
});
