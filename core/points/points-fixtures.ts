import { type Points, points } from "@/core/money/units";
import type { Outcome } from "@/core/refusal";
import type { Account, Entry, Lot, Posting } from "./ledger";
import { applyPosting } from "./posting";

// What the tests of this folder begin with.

export const zone = "Europe/Moscow";
export const day = (text: string): Date => new Date(`${text}T09:00:00Z`);

export function lot(
  id: string,
  change: Partial<Omit<Lot, "points" | "remaining">> & { points?: number } = {},
): Lot {
  const count = points(change.points ?? 10);
  return {
    id,
    kind: "main",
    usableFrom: day("2026-01-01"),
    expiresAt: null,
    createdAt: day("2026-01-01"),
    saleId: null,
    ...change,
    points: count,
    remaining: count,
  };
}

export const account = (lots: readonly Lot[], debt = 0): Account => ({ lots, debt: points(debt) });

export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

/** An account with its ledger, to which postings are appended one after the other. */
export class Ledger {
  entries: Entry[] = [];
  constructor(public account: Account) {}

  append(posting: Posting): Entry[] {
    const fresh = posting.entries.map((entry, index) => ({
      ...entry,
      id: `e${this.entries.length + index + 1}`,
    }));
    this.account = applyPosting(this.account, posting);
    this.entries.push(...fresh);
    return fresh;
  }

  /** What each lot has left, by id; lots with nothing left out. */
  get left(): Record<string, Points> {
    return Object.fromEntries(
      this.account.lots.filter((each) => each.remaining > 0).map((each) => [each.id, each.remaining]),
    );
  }
}

/** Ids `lot-1`, `lot-2`, … */
export function ids(prefix = "lot"): () => string {
  let made = 0;
  return () => `${prefix}-${++made}`;
}
