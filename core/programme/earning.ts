import { z } from "zod";
import { rateSchema } from "@/core/money/bound-schemas";
import { daysSchema } from "./bases";
import { membersSchema } from "./members-schema";
import { periodFields } from "./period-schema";
import { scopeSchema } from "./scope-schema";

/** P5: lots of kind `extra` are spent before `main`. */
export const lotKindSchema = z.enum(["main", "extra"]);
export type LotKind = z.infer<typeof lotKindSchema>;

/**
 * P2: how points are earned. `per` amount: `percent`, or `points` for every full `each` minor units; quantity:
 * `points` for every full `each` thousandths (a whole unit when absent); margin: `percent`.
 */
export const earningRuleSchema = z.strictObject({
  name: z.string().max(200),
  per: z.enum(["amount", "quantity", "margin"]),
  percent: z.union([rateSchema, z.literal("grade")]).optional(),
  points: z.int().min(0).max(1_000_000).brand<"Points">().optional(),
  each: z.int().min(0).max(1_000_000_000).optional(),
  products: scopeSchema.optional(),
  members: membersSchema.optional(),
  ...periodFields,
  priority: z.int().min(-1_000_000).max(1_000_000).optional(),
  adds: z.boolean().optional(),
  lot: lotKindSchema.optional(),
  expiresAfterDays: daysSchema.optional(),
});
export type EarningRule = z.infer<typeof earningRuleSchema>;

export const earningSchema = z.strictObject({
  rounding: z.enum(["down", "nearest", "up"]).default("down"),
  pendingDays: daysSchema.optional(),
  onPointsPart: z.boolean().optional(),
  onCouponPart: z.boolean().optional(),
  rules: z.array(earningRuleSchema).max(1_000).default([]),
});
export type Earning = z.infer<typeof earningSchema>;
