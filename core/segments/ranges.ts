import { z } from "zod";
import { MAX_TOTAL } from "@/core/money/bounds";

const bound = z.int().min(-MAX_TOTAL).max(MAX_TOTAL).optional();

const shape = { gte: bound, lte: bound };
type Range = { gte?: number | undefined; lte?: number | undefined };

/** Schema of `{field, gte?, lte?}`, both bounds included. A range without bounds says nothing and is refused. */
export const rangeSchema = <F extends string>(field: F) =>
  z.strictObject({ field: z.literal(field), ...shape }).refine(isBounded, unbounded);

/** The same over the last `days` calendar days, today included; without `days` over all time. */
export const rangeOfDaysSchema = <F extends string>(field: F) =>
  z
    .strictObject({ field: z.literal(field), ...shape, days: z.int().min(1).max(36_500).optional() })
    .refine(isBounded, unbounded);

/** Schema of `{field, in: [...]}`: any of these. */
export const oneOfSchema = <F extends string, V extends z.ZodType>(field: F, value: V) =>
  z.strictObject({ field: z.literal(field), in: z.array(value).min(1).max(1_000) });

export const isWithin = (value: number, { gte, lte }: Range): boolean =>
  (gte === undefined || value >= gte) && (lte === undefined || value <= lte);

const unbounded = { error: "give gte, lte or both" };
function isBounded({ gte, lte }: Range): boolean {
  return gte !== undefined || lte !== undefined;
}
