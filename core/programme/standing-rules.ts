import { z } from "zod";
import { rateSchema } from "@/core/money/bound-schemas";
import { basisSchema, daysSchema, thresholdSchema } from "./bases";
import { importanceSchema } from "./members-schema";

const reached = { basis: basisSchema, from: thresholdSchema, days: daysSchema.optional() };
// Empty while it is being typed: that keeps a draft from being published, not from being kept.
const category = z.string().max(200);

/** T1: by a reached threshold, by not having come for more than N days, or by how a visit was marked. */
export const categoryRuleSchema = z.union([
  z.strictObject({ ...reached, category }),
  z.strictObject({ notVisitedDays: daysSchema, category }),
  z.strictObject({ visitStatus: z.enum(["came", "noShow"]), category }),
]);
export type CategoryRule = z.infer<typeof categoryRuleSchema>;

/** T1, T3: what customers are assigned automatically, and after how many days without a visit it lapses. */
export const standingRulesSchema = z.strictObject({
  discount: z
    .array(z.strictObject({ ...reached, percent: rateSchema }))
    .max(100)
    .default([]),
  discountLapsesAfterDays: daysSchema.optional(),
  discountWarnDays: daysSchema.optional(),
  importance: z
    .array(z.strictObject({ ...reached, value: importanceSchema }))
    .max(100)
    .default([]),
  importanceLapsesAfterDays: daysSchema.optional(),
  categories: z
    .strictObject({
      add: z.array(categoryRuleSchema).max(1_000).default([]),
      remove: z.array(categoryRuleSchema).max(1_000).default([]),
    })
    .prefault({}),
});
