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
  /** The entries of `considered` for a line of this choice, all but the amount. */
  weighed: readonly Weighed[];
  /** What the line gets; null when there is no candidate. */
  given: Candidate | null;
}

type Weighed = Omit<Considered, "amount">;

function choose(candidates: readonly Candidate[], { programme }: QuoteFacts): Choice {
  const { combine, ceiling } = programme.discounts;
  const applied = combine === "sum" ? candidates : largest(candidates);
  const [first, second] = applied;
  if (!first) return { candidates, weighed: [], given: null };
  const percent = applied.reduce((total, candidate) => total + candidate.percent, 0);
  const highest = Math.min(ceiling ?? WHOLE, WHOLE);
  const merged: Candidate = second ? { source: "combined", percent: first.percent } : first;
  const given = { ...merged, percent: basisPoints(Math.min(percent, highest)) };
  const weighed = candidates.map((candidate): Weighed => {
    if (combine === "best" && candidate !== first)
      return { ...candidate, outcome: "smaller", reason: "larger_discount" };
    const entry = { ...candidate, outcome: "applied" as const };
    return percent > highest ? { ...entry, reason: "ceiling" } : entry;
  });
  return { candidates, weighed, given: given.percent > 0 ? given : null };
}

/** The first of those with the largest percent. */
function largest(candidates: readonly Candidate[]): Candidate[] {
  let best: Candidate | undefined;
  for (const candidate of candidates) if (!best || candidate.percent > best.percent) best = candidate;
  return best ? [best] : [];
}

function automatic(line: PricedLine, { weighed, given }: Choice): DiscountedLine {
  // Field by field: a spread costs ten times as much, and a long cart has ten thousands of these.
  const considered = weighed.map(({ source, percent, outcome, reason, name }) => {
    return { source, percent, amount: discountOf(line.amount, percent), outcome, reason, name };
  });
  return { ...line, discount: given && lineDiscount(line, given), considered };
}

function replaced(line: PricedLine, { candidates }: Choice, percent: BasisPoints): DiscountedLine {
  const manual: Candidate = { source: "manual", percent };
  const own: Considered = { ...manual, amount: discountOf(line.amount, percent), outcome: "applied" };
  const others = candidates.map(
    (candidate): Considered => ({
      ...candidate,
      amount: discountOf(line.amount, candidate.percent),
      outcome: "replaced",
      reason: "manual",
    }),
  );
  return {
    ...line,
    discount: percent > 0 ? lineDiscount(line, manual) : null,
    considered: [own, ...others],
  };
}

function lineDiscount(line: PricedLine, { source, percent, name }: Candidate): LineDiscount {
  const discount = { percent, amount: discountOf(line.amount, percent), source };
  return name === undefined ? discount : { ...discount, name };
}
