import { add, type Points, points, sum } from "@/core/money/units";
import type { LotKind } from "@/core/programme/earning";
import { usableBalance } from "./balance";
import { type Account, type EntryKind, type Lot, lotKinds, type NewEntry, type Posting } from "./ledger";

/** `points` signed: what the lot gains or, negative, loses. */
export type Move = { lot: Lot; points: Points };

type Step = {
  kind: EntryKind;
  moves: readonly Move[];
  debtDelta?: Points;
  saleId?: string | null;
  reason?: string | null;
  /** Per kind of lot, the entry that this step takes back. */
  reverses?: Partial<Record<LotKind, string>>;
};

/** Collects the steps of one decision. `lots` and `debt` read as they stand after the steps so far. */
export type PostingDraft = {
  lots: () => Lot[];
  debt: () => Points;
  post: (step: Step) => void;
  finish: () => Posting;
};

/**
 * Starts a posting on an account at one instant. Each step becomes one entry per kind of lot that it touches,
 * extra first; a step that moves the debt alone becomes one entry of 0 points.
 */
export function startPosting(account: Account, at: Date): PostingDraft {
  const lots = new Map(account.lots.map((lot) => [lot.id, lot]));
  const changed = new Set<string>();
  const entries: NewEntry[] = [];
  let debt = account.debt;

  function move({ lot, points: count }: Move) {
    const before = lots.get(lot.id) ?? { ...lot, remaining: points(0) };
    const remaining = add(before.remaining, count);
    if (remaining < 0 || remaining > before.points) {
      throw new RangeError(`lot ${lot.id} would keep ${remaining} of ${before.points}`);
    }
    lots.set(lot.id, { ...before, remaining });
    changed.add(lot.id);
  }

  function append(step: Step, kind: LotKind, moves: readonly Move[], debtDelta: Points) {
    for (const each of moves) move(each);
    debt = add(debt, debtDelta);
    if (debt < 0) throw new RangeError(`the debt would be ${debt}`);
    entries.push({
      at,
      kind: step.kind,
      lot: kind,
      points: sum(moves.map((each) => each.points)),
      balanceAfter: usableBalance([...lots.values()], at),
      parts: moves.map((each) => ({ lot: each.lot.id, points: each.points })),
      debtDelta,
      saleId: step.saleId ?? null,
      reason: step.reason ?? null,
      reverses: step.reverses?.[kind] ?? null,
    });
  }

  return {
    lots: () => [...lots.values()],
    debt: () => debt,
    post: (step) => {
      const moves = step.moves.filter((each) => each.points !== 0);
      const kinds = lotKinds.filter((kind) => moves.some((each) => each.lot.kind === kind));
      const debtDelta = step.debtDelta ?? points(0);
      if (kinds.length === 0 && debtDelta !== 0) append(step, "main", [], debtDelta);
      kinds.forEach((kind, index) => {
        const ofKind = moves.filter((each) => each.lot.kind === kind);
        // The debt moves once: with the last entry of the step.
        append(step, kind, ofKind, index === kinds.length - 1 ? debtDelta : points(0));
      });
    },
    finish: () => ({
      entries,
      lots: [...lots.values()].filter((lot) => changed.has(lot.id)),
      debt,
    }),
  };
}

/** The account as it stands after a posting, for a decision that follows in the same transaction. */
export function applyPosting(account: Account, posting: Posting): Account {
  const changed = new Map(posting.lots.map((lot) => [lot.id, lot]));
  const kept = account.lots.map((lot) => changed.get(lot.id) ?? lot);
  const known = new Set(account.lots.map((lot) => lot.id));
  return { lots: [...kept, ...posting.lots.filter((lot) => !known.has(lot.id))], debt: posting.debt };
}

/** Two decisions of one moment as one: the second was made on the account as the first left it. */
export function joinPostings(first: Posting, second: Posting): Posting {
  const lots = new Map([...first.lots, ...second.lots].map((lot) => [lot.id, lot]));
  return { entries: [...first.entries, ...second.entries], lots: [...lots.values()], debt: second.debt };
}
