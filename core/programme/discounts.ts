import { z } from "zod";
import { rateSchema } from "@/core/money/bound-schemas";
import { basisSchema, daysSchema, thresholdSchema } from "./bases";
import { membersSchema } from "./members-schema";
import { periodFields } from "./period-schema";
import { scopeSchema } from "./scope-schema";

const stepSchema = z.strictObject({ from: thresholdSchema, percent: rateSchema });

/** D1: a discount by what was bought before; the reached step with the largest `from` counts. */
export const cumulativeSchema = z.strictObject({
  basis: basisSchema,
  days: daysSchema.optional(),
  steps: z.array(stepSchema).max(100),
});
export type Cumulative = z.infer<typeof cumulativeSchema>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** D1: a discount for a while; weekdays are 1 (Monday) to 7, hours run to the second time, which is outside. */
export const promotionSchema = z.strictObject({
  name: z.string().max(200),
  percent: rateSchema,
  products: scopeSchema.optional(),
  members: membersSchema.optional(),
  ...periodFields,
  weekdays: z.array(z.int().min(1).max(7)).max(7).optional(),
  hours: z.tuple([timeOfDay, timeOfDay]).optional(),
  birthdayDays: daysSchema.optional(),
});
export type Promotion = z.infer<typeof promotionSchema>;

/** D1, D2: the automatic discounts and how they combine. Percents in basis points. */
export const discountsSchema = z.strictObject({
  combine: z.enum(["best", "sum"]).default("best"),
  ceiling: rateSchema.optional(),
  fixed: rateSchema.optional(),
  cumulative: cumulativeSchema.optional(),
  promotions: z.array(promotionSchema).max(1_000).optional(),
});
