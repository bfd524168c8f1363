import { z } from "zod";
import { MAX_PRICE, MAX_QUANTITY, MAX_TOTAL, WHOLE } from "./bounds";

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
