import type { Points } from "@/core/money/units";
import { type Credit, earn } from "@/core/points/earn";
import type { Account, NewId, Posting } from "@/core/points/ledger";
import { applyPosting, joinPostings } from "@/core/points/posting";
import { spend } from "@/core/points/spend";
import { accept, type Outcome } from "@/core/refusal";

type SalePoints = {
  saleId: string;
  /** Spent now; 0 when they were spent at placing already. */
  spent: Points;
  /** Credited now; empty unless the sale has just been paid (P3). */
  earned: readonly Credit[];
  /** P3: calendar days until what was earned can be used. */
  pendingDays: number;
  at: Date;
  /** The store's zone. */
  zone: string;
  newId: NewId;
};

/**
 * What a sale does to its card: spends first, earns afterwards, so that points of this very purchase never pay for
 * it (P3, P5). Refuses `insufficient_points` when the card no longer holds what is spent.
 */
export function salePoints(
  account: Account,
  { saleId, spent, earned, pendingDays, at, zone, newId }: SalePoints,
): Outcome<Posting, "insufficient_points"> {
  const spending = spent === 0 ? accept(nothing(account)) : spend(account, { points: spent, at, saleId });
  if (!spending.ok) return spending;
  const earning = earn(applyPosting(account, spending.value), {
    credits: earned,
    at,
    saleId,
    pendingDays,
    zone,
    newId,
  });
  return accept(joinPostings(spending.value, earning));
}

const nothing = (account: Account): Posting => ({ entries: [], lots: [], debt: account.debt });
