import { z } from "zod";

/** Why a card or its points were changed by hand: always said, and kept (P7, P9). */
export const reasonSchema = z.string().trim().min(1).max(500);

/** A card named by its number, in any spelling. */
export const cardKeySchema = z.string().min(1).max(100);
