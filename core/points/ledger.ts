import { z } from "zod";
import type { Points } from "@/core/money/units";
import type { LotKind } from "@/core/programme/earning";

// P5, P8: the shape of a card's account. The entries are the truth and are only ever added to; what a lot has
// left, the total and the debt are sums over them, kept beside for speed (`rebuild.ts` compares).

/** In the order in which they are spent: extra before main (P5). */
export const lotKinds = ["extra", "main"] as const satisfies readonly LotKind[];

export const entryKindSchema = z.enum(["earn", "spend", "expire", "adjust", "reverse", "transfer"]);
export type EntryKind = z.infer<typeof entryKindSchema>;

/** One credit with its own expiry. Only `remaining` ever changes, between 0 and `points`. */
export type Lot = {
  id: string;
  kind: LotKind;
  /** What was credited. */
  points: Points;
  remaining: Points;
  /** Pending before this instant. */
  usableFrom: Date;
  /** Gone from this instant on; null: never. */
  expiresAt: Date | null;
  createdAt: Date;
  saleId: string | null;
};

type EntryPart = { lot: string; points: Points };

/**
 * One movement of one kind of lot. `points` is the sum of its parts; 0 without parts where only the debt moves.
 * The sum of all entries' `points` is what all lots have left, the sum of `debtDelta` is the debt.
 */
export type NewEntry = {
  at: Date;
  kind: EntryKind;
  lot: LotKind;
  points: Points;
  /** Usable points right after this entry, at its own instant. */
  balanceAfter: Points;
  parts: EntryPart[];
  debtDelta: Points;
  saleId: string | null;
  reason: string | null;
  /** The entry that this one takes back, wholly or in part. */
  reverses: string | null;
};
export type Entry = NewEntry & { id: string };

/** A card's lots and its debt (Q6): points that a return should have taken but that were spent already. */
export type Account = { lots: readonly Lot[]; debt: Points };

/**
 * What a decision adds and changes: entries in the order to append, lots changed in the order of the account and
 * new ones after them, and the debt as it stands then.
 */
export type Posting = { entries: NewEntry[]; lots: Lot[]; debt: Points };

/** Makes the id of the next new lot: core itself knows no random. */
export type NewId = () => string;
