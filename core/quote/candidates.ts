import { isNearBirthday } from "@/core/customers/birthday";
import type { BasisPoints } from "@/core/money/units";
import type { Cumulative, Promotion } from "@/core/programme/discounts";
import { matchesMembers } from "@/core/programme/members";
import { inPeriod } from "@/core/programme/period";
import type { LocalMoment } from "@/core/time/local-moment";
import type { CustomerFacts, QuoteFacts } from "./facts";
import type { DiscountSource } from "./quote-view";
import type { Who } from "./who";

// docs/pricing.md, step 2, first half: which automatic discounts there are (D1).

export interface Candidate {
  source: DiscountSource;
  percent: BasisPoints;
  name?: string;
}

/** A discount given to a customer alone: by hand, or by a rule through a last day (null: no end). */
export type OwnDiscount = { source: "individual" | "rule"; percent: BasisPoints; until: string | null };

/** Those that hold on a day. A programme of points leaves only the one given by hand. */
export function ownDiscounts(
  { discount, ruleDiscount }: Pick<CustomerFacts, "discount" | "ruleDiscount">,
  mode: QuoteFacts["programme"]["mode"],
  today: string,
): OwnDiscount[] {
  const byHand: OwnDiscount[] = discount ? [{ source: "individual", percent: discount, until: null }] : [];
  if (mode === "points" || !ruleDiscount?.percent) return byHand;
  const { percent, until } = ruleDiscount;
  const lasts = until === null || today <= until;
  return lasts ? [...byHand, { source: "rule", percent, until }] : byHand;
}

/** The discounts that a customer has on every line, in the order in which they are considered. */
export function customerCandidates({ customer, grade }: Who, facts: QuoteFacts, today: string): Candidate[] {
  if (!customer) return [];
  const { mode, discounts } = facts.programme;
  const candidates: Candidate[] = ownDiscounts(customer, mode, today).map(({ source, percent }) => ({
    source,
    percent,
  }));
  if (mode === "points") return candidates;
  const offer = (source: DiscountSource, percent: BasisPoints | null | undefined, name?: string) => {
    if (percent) candidates.push({ source, percent, ...(name === undefined ? {} : { name }) });
  };
  offer("grade", grade?.discount, grade?.name);
  offer("fixed", discounts.fixed);
  offer("cumulative", discounts.cumulative && reachedStep(discounts.cumulative, customer));
  return candidates;
}

/** The promotions that hold for this customer at this moment, whatever the product. */
export function currentPromotions(
  { customer, member }: Who,
  facts: QuoteFacts,
  at: LocalMoment,
): Promotion[] {
  const { mode, discounts } = facts.programme;
  if (mode === "points") return [];
  return (discounts.promotions ?? []).filter(
    (promotion) =>
      promotion.percent > 0 &&
      matchesMembers(promotion.members, member) &&
      inPeriod(promotion, at) &&
      isOnWeekday(promotion, at) &&
      isWithinHours(promotion, at) &&
      isAtBirthday(promotion, customer, at),
  );
}

/** Reached means ≥; of the reached steps the one with the largest `from`. */
function reachedStep({ basis, days, steps }: Cumulative, customer: CustomerFacts): BasisPoints | null {
  const totals = days ? customer.totalsByDays[days] : customer.totals;
  const value = totals?.[basis] ?? 0;
  let reached: Cumulative["steps"][number] | null = null;
  for (const step of steps) {
    if (value >= step.from && (!reached || step.from > reached.from)) reached = step;
  }
  return reached?.percent ?? null;
}

function isOnWeekday({ weekdays = [] }: Promotion, { weekday }: LocalMoment): boolean {
  return weekdays.length === 0 || weekdays.includes(weekday);
}

/** The first time belongs to the hours, the second does not; 22:00 to 02:00 runs over midnight. */
function isWithinHours({ hours }: Promotion, { minute }: LocalMoment): boolean {
  if (!hours) return true;
  const [from, to] = [minuteOf(hours[0]), minuteOf(hours[1])];
  return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
}

function isAtBirthday({ birthdayDays }: Promotion, customer: CustomerFacts | null, at: LocalMoment): boolean {
  if (birthdayDays === undefined) return true;
  const birthDate = customer?.birthDate;
  return !!birthDate && isNearBirthday(birthDate, at.date, birthdayDays);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
