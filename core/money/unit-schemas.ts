import { z } from "zod";

// The schemas of the units in `units.ts`; apart from them, so that the browser counts without loading zod.

export const moneySchema = z.int().brand<"Money">();
export const basisPointsSchema = z.int().brand<"BasisPoints">();
export const quantitySchema = z.int().brand<"Quantity">();
export const pointsSchema = z.int().brand<"Points">();
