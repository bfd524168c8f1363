import { WHOLE } from "@/core/money/bounds";
import { mulDivHalfUp } from "@/core/money/fraction";
import { type BasisPoints, basisPoints, type Money, money } from "@/core/money/units";
import { rulesFor } from "@/core/programme/rules-for";
import type { LocalMoment } from "@/core/time/local-moment";
import { type Candidate, currentPromotions, customerCandidates } from "./candidates";
import type { QuoteFacts } from "./facts";
import type { DiscountedLine, PricedLine } from "./line";
import type { Considered, LineDiscount } from "./quote-view";
import type { Who } from "./who";

// docs/pricing.md, step 2, second half: which of the discounts a line gets (D2).

/** Discounts the lines. A manual discount replaces the automatic ones; whether it may be given is asked elsewhere. */
export function discounts(
  lines: readonly PricedLine[],
  person: Who,
  facts: QuoteFacts,
  at: LocalMoment,
): DiscountedLine[] {
  const own = customerCandidates(person, facts, at.date);
  const choiceFor = rulesFor(currentPromotions(person, facts, at), (matches) => {
    const promotions = matches.map(
      ({ rule }): Candidate => ({ source: "promotion", percent: rule.percent, name: rule.name }),
    );
    return choose([...own, ...promotions], facts);
  });
  return lines.map((line) => {
    // V2: selling a certificate is no purchase yet.
    if (line.product.isCertificate) return { ...line, discount: null, considered: [] };
    const choice = choiceFor(line.product);
    const manual = line.cart.discount;
    return manual === undefined ? automatic(line, choice) : replaced(line, choice, manual);
  });
}

/** `percent × amount`, half up. */
export function discountOf(amount: Money, percent: BasisPoints): Money {
  return money(mulDivHalfUp(amount, percent, WHOLE));
}

interface Choice {
  candidates: readonly Candidate[];
  /** What the line gets; null when there is nothing to get. */
  given: Candidate | null;
  /** The candidate that won by itself; null when all take part. */
  winner: Candidate | null;
  /** Whether a ceiling took something off. */
  isCeiled: boolean;
}

function choose(candidates: readonly Candidate[], { programme }: QuoteFacts): Choice {
  const { combine, ceiling } = programme.discounts;
  const winner = combine === "best" ? largest(candidates) : null;
  const applied = winner ? [winner] : candidates;
  const [first, second] = applied;
  if (!first) return { candidates, given: null, winner: null, isCeiled: false };
  const percent = applied.reduce((total, candidate) => total + candidate.percent, 0);
  const highest = Math.min(ceiling ?? WHOLE, WHOLE);
  const merged: Candidate = second ? { source: "combined", percent: first.percent } : first;
  const given = { ...merged, percent: basisPoints(Math.min(percent, highest)) };
  return { candidates, given: given.percent > 0 ? given : null, winner, isCeiled: percent > highest };
}

/** The first of those with the largest percent. */
function largest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) if (!best || candidate.percent > best.percent) best = candidate;
  return best;
}

function automatic(line: PricedLine, { candidates, given, winner, isCeiled }: Choice): DiscountedLine {
  const considered = candidates.map((candidate): Considered => {
    const isApplied = winner === null || candidate === winner;
    return weighed(line, candidate, {
      outcome: isApplied ? "applied" : "smaller",
      reason: isApplied ? (isCeiled ? "ceiling" : undefined) : "larger_discount",
    });
  });
  return { ...line, discount: given && lineDiscount(line, given), considered };
}

function replaced(line: PricedLine, { candidates }: Choice, percent: BasisPoints): DiscountedLine {
  const manual: Candidate = { source: "manual", percent };
  const others = candidates.map((candidate) =>
    weighed(line, candidate, { outcome: "replaced", reason: "manual" }),
  );
  return {
    ...line,
    discount: percent > 0 ? lineDiscount(line, manual) : null,
    considered: [weighed(line, manual, { outcome: "applied" }), ...others],
  };
}

/** Field by field: spreading costs ten times as much, and a long cart has ten thousand of these. */
function weighed(
  { amount }: PricedLine,
  { source, percent, name }: Candidate,
  { outcome, reason }: Pick<Considered, "outcome" | "reason">,
): Considered {
  return { source, percent, amount: discountOf(amount, percent), outcome, reason, name };
}

function lineDiscount(line: PricedLine, { source, percent, name }: Candidate): LineDiscount {
  const discount = { percent, amount: discountOf(line.amount, percent), source };
  return name === undefined ? discount : { ...discount, name };
}
