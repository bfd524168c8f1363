import { z } from "zod";

// What input may hold. The bounds are far above any shop and low enough that one line's amount still fits
// an integer; a sale whose sums would not is refused as `sale_too_large`.

/** Largest price of one unit: 10 billion roubles in kopecks. */
export const MAX_PRICE = 1_000_000_000_000;
/** Largest quantity of one line: a million pieces in thousandths. */
export const MAX_QUANTITY = 1_000_000_000;
/** Largest sum of one sale, and the most points that one sale may earn. */
export const MAX_TOTAL = 1_000_000_000_000;
/** 100 % in basis points. */
export const WHOLE = 10_000;

/** A price or sum in minor units, zero or more. */
export const priceSchema = z.int().min(0).max(MAX_PRICE).brand<"Money">();
/** A quantity in thousandths, above zero. */
export const soldQuantitySchema = z.int().min(1).max(MAX_QUANTITY).brand<"Quantity">();
/** Points, zero or more. */
export const pointsCountSchema = z.int().min(0).max(MAX_TOTAL).brand<"Points">();
/** A percent from 0 to 100 %, in basis points. */
export const shareSchema = z.int().min(0).max(WHOLE).brand<"BasisPoints">();
/** A percent of any size (what a rule gives); what makes no sense is reported by `problems`. */
export const rateSchema = z.int().min(0).max(1_000_000).brand<"BasisPoints">();
