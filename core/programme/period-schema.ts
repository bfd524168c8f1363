import { z } from "zod";

/** An end of a period: a calendar day in the store's zone (both ends belong to it) or an exact instant. */
export const periodEndSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** Fields `from` and `to` that rules and voucher types share. */
export const periodFields = { from: periodEndSchema.optional(), to: periodEndSchema.optional() };
