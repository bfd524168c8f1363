import { z } from "zod";
import { MAX_TOTAL } from "@/core/money/bounds";

/** What standing, grades and cumulative discounts count: sums in minor units, visits as a number. */
export const basisSchema = z.enum(["sold", "paid", "visits"]);
export type Basis = z.infer<typeof basisSchema>;

/** A threshold on a basis: minor units, or a number of visits. */
export const thresholdSchema = z.int().min(0).max(MAX_TOTAL);

/** A number of calendar days, today included. */
export const daysSchema = z.int().min(0).max(36_500);
