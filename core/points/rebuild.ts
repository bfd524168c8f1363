import { add, type Points, points, sum } from "@/core/money/units";
import { usableBalance } from "./balance";
import type { Entry, Lot } from "./ledger";

export type Books = { remaining: Map<string, Points>; total: Points; debt: Points };

/** P8: what the entries alone say: what each lot has left, the card's total and its debt. */
export function rebuild(entries: readonly Entry[]): Books {
  const remaining = new Map<string, Points>();
  for (const part of entries.flatMap((entry) => entry.parts)) {
    remaining.set(part.lot, add(remaining.get(part.lot) ?? points(0), part.points));
  }
  return {
    remaining,
    total: sum(entries.map((entry) => entry.points)),
    debt: sum(entries.map((entry) => entry.debtDelta)),
  };
}

/** One figure that is not what the entries say. `id` names the lot or entry; null where the card itself is meant. */
export type Difference = {
  what:
    | "total"
    | "debt"
    | "lotRemaining"
    | "lotPoints"
    | "entryPoints"
    | "entryLot"
    | "entryBalance"
    | "unknownLot";
  id: string | null;
  kept: number | string;
  rebuilt: number | string;
};

/**
 * Compares what is kept of a card with what its entries say; empty when the books are right.
 * @param entries all of the card, in the order in which they were appended
 */
export function compareBooks(
  entries: readonly Entry[],
  kept: { lots: readonly Lot[]; total: Points; debt: Points },
): Difference[] {
  const books = rebuild(entries);
  const found: Difference[] = [];
  const compare = (
    what: Difference["what"],
    id: string | null,
    is: number | string,
    rebuilt: number | string,
  ) => {
    if (is !== rebuilt) found.push({ what, id, kept: is, rebuilt });
  };
  compare("total", null, kept.total, books.total);
  compare("debt", null, kept.debt, books.debt);
  for (const lot of kept.lots) {
    compare("lotRemaining", lot.id, lot.remaining, books.remaining.get(lot.id) ?? 0);
    compare("lotPoints", lot.id, lot.points, firstCredit(entries, lot.id));
  }
  return [...found, ...compareEntries(entries, kept.lots)];
}

function compareEntries(entries: readonly Entry[], lots: readonly Lot[]): Difference[] {
  const found: Difference[] = [];
  const running = new Map(lots.map((lot) => [lot.id, { ...lot, remaining: points(0) }]));
  for (const entry of entries) {
    for (const part of entry.parts) {
      const lot = running.get(part.lot);
      if (!lot) {
        found.push({ what: "unknownLot", id: part.lot, kept: "", rebuilt: entry.id });
        continue;
      }
      if (lot.kind !== entry.lot)
        found.push({ what: "entryLot", id: entry.id, kept: entry.lot, rebuilt: lot.kind });
      running.set(lot.id, { ...lot, remaining: add(lot.remaining, part.points) });
    }
    const parts = sum(entry.parts.map((part) => part.points));
    if (entry.points !== parts)
      found.push({ what: "entryPoints", id: entry.id, kept: entry.points, rebuilt: parts });
    const balance = usableBalance([...running.values()], entry.at);
    if (entry.balanceAfter !== balance) {
      found.push({ what: "entryBalance", id: entry.id, kept: entry.balanceAfter, rebuilt: balance });
    }
  }
  return found;
}

function firstCredit(entries: readonly Entry[], lot: string): number {
  for (const entry of entries) {
    const part = entry.parts.find((each) => each.lot === lot);
    if (part) return part.points;
  }
  return 0;
}
