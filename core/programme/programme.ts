import { z } from "zod";
import { daysSchema } from "./bases";
import { discountsSchema } from "./discounts";
import { earningSchema } from "./earning";
import { gradeSchema } from "./grades";
import { spendingSchema } from "./spending";
import { standingRulesSchema } from "./standing-rules";

/** P5: when lots expire and when all points burn, and how many days before the customer is told. */
export const expirySchema = z.strictObject({
  lotDays: daysSchema.optional(),
  inactivityDays: daysSchema.optional(),
  warnDays: daysSchema.optional(),
});

/**
 * P1: a programme, as the API takes it and as a version keeps it. Sections left out get their empty form, so a
 * parsed programme is always whole. The schema checks the shape only: what makes a draft unpublishable is told by
 * `problems`. In a stored programme, scopes name products and groups by the ids that the server made.
 */
export const programmeSchema = z.object({
  mode: z.enum(["points", "discounts", "pointsAndDiscounts"]),
  discounts: discountsSchema.prefault({}),
  earning: earningSchema.prefault({}),
  spending: spendingSchema.prefault({}),
  expiry: expirySchema.prefault({}),
  grades: z.array(gradeSchema).max(100).default([]),
  standing: standingRulesSchema.prefault({}),
});
export type Programme = z.infer<typeof programmeSchema>;
/** The programme as a caller may write it: plain numbers, sections optional. */
export type ProgrammeInput = z.input<typeof programmeSchema>;
