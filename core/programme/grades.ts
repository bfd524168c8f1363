import { z } from "zod";
import { rateSchema } from "@/core/money/bound-schemas";
import { basisSchema, daysSchema, thresholdSchema } from "./bases";

/** P6: a grade of cards: what it earns, its discount, and the basis on which a card moves up to it. */
export const gradeSchema = z.strictObject({
  key: z.string().max(100),
  name: z.string().max(200),
  percent: rateSchema.optional(),
  discount: rateSchema.optional(),
  basis: basisSchema.optional(),
  from: thresholdSchema.optional(),
  days: daysSchema.optional(),
});
export type Grade = z.infer<typeof gradeSchema>;
