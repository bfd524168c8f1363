import { z } from "zod";

const ids = z.array(z.string().min(1).max(200)).max(10_000);

/**
 * P2, V1: which products something applies to, by ids of groups (subgroups included) and products. An absent or
 * empty scope means everything; `except` always wins.
 */
export const scopeSchema = z.strictObject({
  groups: ids.optional(),
  products: ids.optional(),
  except: z.strictObject({ groups: ids.optional(), products: ids.optional() }).optional(),
});
