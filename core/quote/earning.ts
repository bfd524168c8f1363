import { MAX_TOTAL, WHOLE } from "@/core/money/bounds";
import { fraction, leastCommonMultiple, roundFraction } from "@/core/money/fraction";
import { spread } from "@/core/money/spread";
import { type Points, points, sum } from "@/core/money/units";
import type { LotKind } from "@/core/programme/earning";
import type { Programme } from "@/core/programme/programme";
import { accept, type Outcome, refuse } from "@/core/refusal";
import type { LocalMoment } from "@/core/time/local-moment";
import { type EarningLine, earningBase, earningChoice, type Grant, quantityPoints } from "./earning-choice";
import type { QuoteFacts } from "./facts";
import type { NetLine } from "./line";
import type { EarnedLot } from "./priced-cart";
import type { Who } from "./who";

// docs/pricing.md, step 7, second half: how many points the sale earns, by lot and line (P2, P3).

export interface Earned {
  lots: readonly EarnedLot[];
  earned: Points;
  /** By index of the line; adds up to `earned`. */
  byLine: readonly Points[];
  incomplete: readonly number[];
}

/** Counts the points of a sale; nothing without an active card or in a mode without points. */
export function earning(
  lines: readonly NetLine[],
  person: Who,
  facts: QuoteFacts,
  at: LocalMoment,
): Outcome<Earned, "sale_too_large"> {
  if (facts.programme.mode === "discounts" || !person.activeCard) {
    return accept({ lots: [], earned: points(0), byLine: lines.map(() => points(0)), incomplete: [] });
  }
  const { grants, incomplete } = earningChoice(lines, person, facts, at);
  const lots: EarnedLot[] = [];
  for (const { kind, expiresAfterDays, members } of groupByLot(grants, facts.programme)) {
    const exact = exactPoints(members, lines.length, facts.programme.spending.pointValue);
    const rounded = roundFraction(exact.sum, facts.programme.earning.rounding);
    if (rounded > MAX_TOTAL) return refuse("sale_too_large", { limit: MAX_TOTAL });
    const whole = points(Number(rounded));
    if (whole > 0) {
      lots.push({ kind, expiresAfterDays, points: whole, byLine: spread(whole, exact.weights) });
    }
  }
  const byLine = lines.map((_, index) => sum(lots.map((lot) => lot.byLine[index] ?? points(0))));
  return accept({ lots, earned: sum(byLine), byLine, incomplete });
}

interface LotGroup {
  kind: LotKind;
  expiresAfterDays: number | null;
  members: Grant[];
}

/** Points of one lot kind and one expiry belong together; a rule's own expiry goes before the programme's. */
function groupByLot(grants: readonly Grant[], { expiry }: Programme): LotGroup[] {
  const groups = new Map<string, LotGroup>();
  for (const grant of grants) {
    const kind = grant.rule.lot ?? "main";
    const expiresAfterDays = grant.rule.expiresAfterDays ?? expiry.lotDays ?? null;
    const key = `${kind} ${expiresAfterDays}`;
    const group = groups.get(key) ?? { kind, expiresAfterDays, members: [] };
    group.members.push(grant);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The exact points of one lot: their sum, and the lines' shares as weights over one common denominator. */
function exactPoints(grants: readonly Grant[], lineCount: number, pointValue: number) {
  const tally = {
    percents: new Map<number, bigint>(),
    whole: new Map<number, bigint>(),
    shared: [] as Shared[],
  };
  for (const grant of grants) {
    const { rule, lines } = grant;
    if (rule.per === "quantity") {
      for (const line of lines) increase(tally.whole, line.line.index, quantityPoints(line, rule));
    } else if (grant.percent > 0) {
      for (const line of lines) {
        increase(tally.percents, line.line.index, BigInt(earningBase(line, rule)) * BigInt(grant.percent));
      }
    } else if (rule.per === "amount" && rule.percent === undefined) {
      tally.shared.push(...perFullAmount(grant));
    }
  }
  return overOneDenominator(tally, lineCount, pointValue);
}

/** "X points for every full Y" is counted once for all the rule's lines and shared by their bases. */
interface Shared {
  points: bigint;
  sumOfBases: bigint;
  lines: readonly EarningLine[];
}

function perFullAmount({ rule, lines }: Grant): Shared[] {
  const sumOfBases = lines.reduce((total, { base }) => total + base, 0);
  const times = rule.each ? Math.floor(sumOfBases / rule.each) : 0;
  if (!rule.points || times === 0) return [];
  return [{ points: BigInt(rule.points) * BigInt(times), sumOfBases: BigInt(sumOfBases), lines }];
}

interface Tally {
  /** By line: Σ base × percent, to be divided by `10000 × pointValue`. */
  percents: ReadonlyMap<number, bigint>;
  /** By line: points that are whole by nature. */
  whole: ReadonlyMap<number, bigint>;
  shared: readonly Shared[];
}

function overOneDenominator({ percents, whole, shared }: Tally, lineCount: number, pointValue: number) {
  const ofPercents = BigInt(WHOLE) * BigInt(pointValue);
  const hasPercents = percents.size > 0 && pointValue > 0;
  const divisors = shared.map(({ sumOfBases }) => sumOfBases);
  const denominator = leastCommonMultiple(hasPercents ? [ofPercents, ...divisors] : divisors);
  const weights = Array<bigint>(lineCount).fill(0n);
  const give = (index: number, points: bigint) => {
    weights[index] = (weights[index] ?? 0n) + points;
  };
  if (hasPercents) for (const [index, sum] of percents) give(index, (sum * denominator) / ofPercents);
  for (const [index, count] of whole) give(index, count * denominator);
  for (const { points: count, sumOfBases, lines } of shared) {
    const perUnit = (count * denominator) / sumOfBases;
    for (const { line, base } of lines) give(line.index, perUnit * BigInt(base));
  }
  return {
    sum: fraction(
      weights.reduce((total, weight) => total + weight, 0n),
      denominator,
    ),
    weights,
  };
}

function increase(map: Map<number, bigint>, index: number, by: bigint) {
  map.set(index, (map.get(index) ?? 0n) + by);
}
