import { WHOLE } from "@/core/money/bounds";
import { mulDivFloor } from "@/core/money/fraction";
import { spread } from "@/core/money/spread";
import { type Money, money, type Points, points } from "@/core/money/units";
import { inScope } from "@/core/programme/in-scope";
import { countConditions, matchesMembers } from "@/core/programme/members";
import { isEmptyScope } from "@/core/programme/scope";
import type { SpendingRule } from "@/core/programme/spending";
import { accept, type Outcome, refuse } from "@/core/refusal";
import type { Cart } from "./cart";
import type { QuoteFacts } from "./facts";
import { type CouponedLine, remaining, type SpentLine, type Step, totalRemaining } from "./line";
import type { Notice } from "./quote-view";
import type { Who } from "./who";

// docs/pricing.md, step 5: how many points may be spent, and what they pay of each line (P4).

export interface Spent extends Step<SpentLine> {
  balance: Points;
  spendable: Points;
  spent: Points;
  /** What the spent points pay. */
  value: Money;
}

/** Why fewer points may be spent than were asked for. */
export type SpendingLimit =
  | "mode"
  | "no_customer"
  | "no_card"
  | "card_blocked"
  | "no_rule"
  | "below_minimum_balance"
  | "balance"
  | "share"
  | "not_eligible";

/** Pays with the points that the cart asks for, out of the card's balance before this sale. */
export function spending(
  lines: readonly CouponedLine[],
  asked: Cart["points"],
  person: Who,
  facts: QuoteFacts,
): Outcome<Spent, "points_not_spendable"> {
  const allowed = allowance(lines, person, facts);
  const { spendable, limits, notices } = allowed;
  const spent = asked === "max" ? spendable : (asked ?? points(0));
  if (spent > spendable) {
    const reasons = limits.filter(({ most }) => most < spent).map(({ reason }) => reason);
    return refuse("points_not_spendable", { asked: spent, spendable, reasons });
  }
  const value = money(spent * facts.programme.spending.pointValue);
  const byLine = spread(value, allowed.eligible);
  return accept({
    lines: lines.map((line, index) => ({ ...line, points: byLine[index] ?? money(0) })),
    notices,
    balance: person.card?.balance ?? points(0),
    spendable,
    spent,
    value,
  });
}

interface Allowance {
  spendable: Points;
  /** What of each line may be paid with points. */
  eligible: readonly Money[];
  /** Each limit with the most points that it lets through. */
  limits: readonly { reason: SpendingLimit; most: number }[];
  notices: readonly Notice[];
}

function allowance(lines: readonly CouponedLine[], person: Who, { programme }: QuoteFacts): Allowance {
  const { pointValue, rules } = programme.spending;
  const barred = barredBy(person, programme.mode);
  const rule = barred ? null : spendingRule(rules, person);
  const card = person.activeCard;
  if (barred || !rule || !card || pointValue === 0) {
    const limits = [{ reason: barred ?? ("no_rule" as const), most: 0 }];
    return { spendable: points(0), eligible: lines.map(() => money(0)), limits, notices: [] };
  }
  const eligible = eligibleParts(lines, rule);
  const sum = eligible.reduce((total, part) => total + part, 0);
  const share = mulDivFloor(totalRemaining(lines), rule.maxPercent ?? WHOLE, WHOLE);
  const isBelow = card.balance < (rule.minBalance ?? 0);
  const limits: Allowance["limits"][number][] = [
    { reason: "below_minimum_balance", most: isBelow ? 0 : Number.POSITIVE_INFINITY },
    { reason: "balance", most: card.balance },
    { reason: "share", most: mulDivFloor(share, 1, pointValue) },
    { reason: "not_eligible", most: mulDivFloor(sum, 1, pointValue) },
  ];
  const spendable = points(Math.min(...limits.map(({ most }) => most)));
  const params = { balance: card.balance, minBalance: rule.minBalance ?? 0 };
  return {
    spendable,
    eligible,
    limits,
    notices: isBelow ? [{ code: "points_below_minimum_balance", params }] : [],
  };
}

function barredBy({ customer, card, activeCard }: Who, mode: string): SpendingLimit | null {
  if (mode === "discounts") return "mode";
  if (!customer) return "no_customer";
  if (!card) return "no_card";
  return activeCard ? null : "card_blocked";
}

/** The highest priority, then the most kinds of member conditions, then the first. */
function spendingRule(rules: readonly SpendingRule[], { member }: Who): SpendingRule | null {
  let chosen: SpendingRule | null = null;
  for (const rule of rules) {
    if (!matchesMembers(rule.members, member)) continue;
    if (!chosen || goesBefore(rule, chosen)) chosen = rule;
  }
  return chosen;
}

function goesBefore(rule: SpendingRule, chosen: SpendingRule): boolean {
  const byPriority = (rule.priority ?? 0) - (chosen.priority ?? 0);
  if (byPriority !== 0) return byPriority > 0;
  return countConditions(rule.members) > countConditions(chosen.members);
}

function eligibleParts(lines: readonly CouponedLine[], { except, downTo }: SpendingRule): Money[] {
  // An empty scope means everything elsewhere; an empty exception excepts nothing.
  const isExcepted = except && !isEmptyScope(except) ? inScope(except) : () => false;
  return lines.map((line) => {
    if (line.product.isCertificate || isExcepted(line.product)) return money(0);
    const kept = downTo === "minimumPrice" ? line.floorAmount : 0;
    return money(Math.max(0, remaining(line) - kept));
  });
}
