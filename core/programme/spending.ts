import { z } from "zod";
import { pointsCountSchema, rateSchema } from "@/core/money/bound-schemas";
import { money } from "@/core/money/units";
import { membersSchema } from "./members-schema";
import { scopeSchema } from "./scope-schema";

/** P4: what of a purchase may be paid with points. Absent fields put no limit. */
export const spendingRuleSchema = z.strictObject({
  name: z.string().max(200).optional(),
  minBalance: pointsCountSchema.optional(),
  maxPercent: rateSchema.optional(),
  except: scopeSchema.optional(),
  downTo: z.enum(["zero", "minimumPrice"]).optional(),
  members: membersSchema.optional(),
  priority: z.int().min(-1_000_000).max(1_000_000).optional(),
});
export type SpendingRule = z.infer<typeof spendingRuleSchema>;

/** `pointValue`: what one point is worth, in minor units; a rouble when left out. */
export const spendingSchema = z.strictObject({
  pointValue: z.int().min(0).max(1_000_000_000).brand<"Money">().default(money(100)),
  rules: z.array(spendingRuleSchema).max(1_000).default([]),
});
