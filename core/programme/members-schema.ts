import { z } from "zod";

const names = z.array(z.string().min(1).max(200)).max(1_000);

export const importanceSchema = z.enum(["gold", "silver", "bronze"]);

/**
 * P2, P4: whom a rule is for: categories by name, grades and card series by key. Of several kinds all must hold,
 * of several values of one kind any. An absent or empty list is no condition.
 */
export const membersSchema = z.strictObject({
  categories: names.optional(),
  importance: z.array(importanceSchema).max(3).optional(),
  grades: names.optional(),
  series: names.optional(),
});
