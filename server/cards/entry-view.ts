import { z } from "zod";
import { entryKindSchema } from "@/core/points/ledger";

/** A row of the ledger as the API gives it: `points` signed, `balanceAfter` what could be spent right after. */
export const entryViewSchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    kind: entryKindSchema,
    lot: z.enum(["main", "extra"]),
    points: z.int(),
    balanceAfter: z.int(),
    /** What the entry added to the card's debt or, negative, paid off (Q6). */
    debt: z.int(),
    sale: z.string().nullable(),
    reason: z.string().nullable(),
    by: z.string().nullable(),
  })
  .meta({ id: "Entry" });

export type EntryView = z.infer<typeof entryViewSchema>;

type Row = {
  id: string;
  at: Date;
  kind: EntryView["kind"];
  lot: EntryView["lot"];
  points: number;
  balanceAfter: number;
  debtDelta: number;
  saleId: string | null;
  reason: string | null;
  byName: string | null;
};

export const entryView = (entry: Row): EntryView => ({
  id: entry.id,
  at: entry.at.toISOString(),
  kind: entry.kind,
  lot: entry.lot,
  points: entry.points,
  balanceAfter: entry.balanceAfter,
  debt: entry.debtDelta,
  sale: entry.saleId,
  reason: entry.reason,
  by: entry.byName,
});
