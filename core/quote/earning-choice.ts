import { WHOLE } from "@/core/money/bounds";
import { compareFractions, type Fraction, fraction } from "@/core/money/fraction";
import { type Money, money } from "@/core/money/units";
import type { Earning, EarningRule } from "@/core/programme/earning";
import type { Grade } from "@/core/programme/grades";
import { matchesMembers } from "@/core/programme/members";
import { inPeriod } from "@/core/programme/period";
import { type Match, rulesFor } from "@/core/programme/rules-for";
import type { LocalMoment } from "@/core/time/local-moment";
import type { QuoteFacts } from "./facts";
import type { NetLine } from "./line";
import { timesQuantity } from "./price";
import type { Who } from "./who";

// docs/pricing.md, step 7, first half: which earning rules a line gets (P2).

/** A line and what its points are counted on. */
export interface EarningLine {
  line: NetLine;
  /** What was paid for it, as the programme counts. */
  base: Money;
  /** `base` less the cost, not below zero; 0 without a cost. */
  margin: Money;
}

/** A rule that gives points, with its lines: those that it won, or all of them when it adds. */
export interface Grant {
  rule: EarningRule;
  /** Basis points, the grade's already put in; 0 for rules that give points. */
  percent: number;
  lines: readonly EarningLine[];
}

export interface EarningChoice {
  grants: readonly Grant[];
  /** Indexes of lines whose points need a cost that is not known here. */
  incomplete: readonly number[];
}

/** Finds for each line the rules that add and the one rule that wins. */
export function earningChoice(
  lines: readonly NetLine[],
  person: Who,
  facts: QuoteFacts,
  at: LocalMoment,
): EarningChoice {
  const { earning, spending } = facts.programme;
  const current = earning.rules.filter(
    (rule) => matchesMembers(rule.members, person.member) && inPeriod(rule, at),
  );
  const tiersFor = rulesFor(current, tiers);
  const worth = { grade: person.grade, pointValue: spending.pointValue };
  const won = new Map<EarningRule, EarningLine[]>();
  const incomplete: number[] = [];
  for (const line of lines) {
    // V2: what a certificate buys will earn, not the certificate.
    if (line.product.isCertificate) continue;
    const counted = earningLine(line, earning);
    const { adding, contending } = tiersFor(line.product);
    const winner = mostGiving(contending, counted, worth);
    for (const rule of winner ? [...adding, winner] : adding) {
      const others = won.get(rule);
      if (others) others.push(counted);
      else won.set(rule, [counted]);
    }
    const needsCost = [...adding, ...contending].some(({ per }) => per === "margin");
    if (needsCost && !facts.costsKnown) incomplete.push(line.index);
  }
  // In the programme's order, so that the same cart in another order gives the same sums.
  const grants = current.flatMap((rule) => {
    const own = won.get(rule);
    return own ? [{ rule, percent: percentOf(rule, person.grade), lines: own }] : [];
  });
  return { grants, incomplete };
}

/** What rules of amount by percent and of margin take their percent of. */
export function earningBase({ base, margin }: EarningLine, { per }: EarningRule): Money {
  return per === "margin" ? margin : base;
}

/** Points of a quantity rule on one line. */
export function quantityPoints({ line }: EarningLine, { points, each }: EarningRule): bigint {
  const every = each || PIECE;
  return BigInt(points ?? 0) * BigInt(Math.floor(line.cart.quantity / every));
}

/** "Points per unit" without an `each` means a whole unit. */
const PIECE = 1000;

function earningLine(line: NetLine, { onPointsPart, onCouponPart }: Earning): EarningLine {
  const base = money(line.net + (onPointsPart ? line.points : 0) + (onCouponPart ? line.coupon : 0));
  const { cost } = line.product;
  const margin = cost === null ? 0 : Math.max(0, base - timesQuantity(cost, line.cart.quantity));
  return { line, base, margin: money(margin) };
}

interface Tiers {
  adding: readonly EarningRule[];
  /** Of the other rules the nearest ones, of those the ones of the highest priority. */
  contending: readonly EarningRule[];
}

function tiers(matches: readonly Match<EarningRule>[]): Tiers {
  const adding = matches.filter(({ rule }) => rule.adds).map(({ rule }) => rule);
  const others = matches.filter(({ rule }) => !rule.adds);
  const nearest = Math.min(...others.map(({ nearness }) => nearness));
  const near = others.filter(({ nearness }) => nearness === nearest).map(({ rule }) => rule);
  const highest = Math.max(...near.map(({ priority = 0 }) => priority));
  return { adding, contending: near.filter(({ priority = 0 }) => priority === highest) };
}

interface Worth {
  grade: Grade | null;
  pointValue: number;
}

/** The rule that gives the line more, then the first. */
function mostGiving(rules: readonly EarningRule[], line: EarningLine, worth: Worth): EarningRule | null {
  const [first, ...others] = rules;
  if (!first || others.length === 0) return first ?? null;
  let best = { rule: first, given: given(first, line, worth) };
  for (const rule of others) {
    const challenger = { rule, given: given(rule, line, worth) };
    if (compareFractions(challenger.given, best.given) > 0) best = challenger;
  }
  return best.rule;
}

/** Points that a rule would give a line, for comparing; "X per full Y" is compared without the rounding down. */
function given(rule: EarningRule, line: EarningLine, { grade, pointValue }: Worth): Fraction {
  if (rule.per === "quantity") return fraction(quantityPoints(line, rule));
  const percent = percentOf(rule, grade);
  if (percent > 0 && pointValue > 0) {
    return fraction(BigInt(earningBase(line, rule)) * BigInt(percent), BigInt(WHOLE) * BigInt(pointValue));
  }
  if (rule.per === "amount" && rule.percent === undefined && rule.points && rule.each) {
    return fraction(BigInt(rule.points) * BigInt(line.base), rule.each);
  }
  return fraction(0);
}

function percentOf({ percent }: EarningRule, grade: Grade | null): number {
  return percent === "grade" ? (grade?.percent ?? 0) : (percent ?? 0);
}
