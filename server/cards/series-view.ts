import { z } from "zod";
import { cardNumber } from "@/core/cards/card-number";
import type { SeriesRow } from "@/db/queries/cards";

/** P7: what numbers of a series look like: prefix, running number, check digit. */
export const seriesFields = {
  name: z.string().trim().min(1).max(100),
  prefix: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z]{0,16}$/, { error: "Latin letters and digits" }),
  /** Of the whole number, the check digit included. */
  length: z.int().min(4).max(32),
  checkDigit: z.boolean(),
};
export const seriesKeySchema = z.string().regex(/^[\w.-]{1,50}$/);

export const seriesViewSchema = z.object({
  key: z.string(),
  ...seriesFields,
  /** How many numbers were given out. */
  issued: z.int(),
  /** The next number; null when the series is exhausted. */
  nextNumber: z.string().nullable(),
});
export type SeriesView = z.infer<typeof seriesViewSchema>;

export function seriesView(row: Omit<SeriesRow, "id" | "createdAt">): SeriesView {
  const next = cardNumber(row, row.next);
  return {
    key: row.key,
    name: row.name,
    prefix: row.prefix,
    length: row.length,
    checkDigit: row.checkDigit,
    issued: row.next - 1,
    nextNumber: next.ok ? next.value : null,
  };
}

/** Whether a prefix leaves room for at least one running digit. */
export const hasRoom = ({
  prefix,
  length,
  checkDigit,
}: Pick<SeriesRow, "prefix" | "length" | "checkDigit">) => prefix.length + (checkDigit ? 1 : 0) < length;
