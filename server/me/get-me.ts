import { z } from "zod";
import { expiresSoon } from "@/core/points/expires-soon";
import { basisSchema } from "@/core/programme/bases";
import { gradeProgress, type TotalOf } from "@/core/programme/grade-progress";
import type { Programme } from "@/core/programme/programme";
import { windowsOf } from "@/core/programme/windows";
import { ownDiscounts } from "@/core/quote/candidates";
import { accept, refuse } from "@/core/refusal";
import { type CalendarDay, firstOfLastDays } from "@/core/time/calendar-day";
import { startOfDay } from "@/core/time/day-bounds";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { localMoment } from "@/core/time/local-moment";
import type { Db } from "@/db/client";
import { findCardsOfCustomers } from "@/db/queries/cards";
import { type CustomerRow, findCustomer } from "@/db/queries/customers";
import { findHomeZone } from "@/db/queries/home-zone";
import { findProgrammeInForce } from "@/db/queries/programme";
import { findTotalsSince } from "@/db/queries/quote-facts";
import type { CardView } from "../cards/card-view";
import { cardCodesSchema, codesOf } from "../cards/get-card-codes";
import { viewCards } from "../cards/load-cards";
import { env } from "../env";
import { useCase } from "../gate/use-case";
import { companyOf } from "../settings/company";

const expiringSchema = z.array(
  z.object({
    points: z.int(),
    on: calendarDaySchema,
    /** Near enough for a warning, as the programme says. */
    soon: z.boolean(),
  }),
);

const ownCardSchema = z.object({
  number: z.string(),
  status: z.enum(["active", "blocked", "closed"]),
  statusReason: z.string().nullable(),
  grade: z.string().nullable(),
  codes: cardCodesSchema,
});

export const meSchema = z.object({
  name: z.string(),
  shop: z.string(),
  zone: z.string(),
  currency: z.string(),
  balance: z.int(),
  /** What the balance pays for, in minor units. */
  worth: z.int(),
  pending: z.int(),
  debt: z.int(),
  expiring: expiringSchema,
  /** Open cards, the one to show first. */
  cards: z.array(ownCardSchema),
  /** The largest of those given to this customer alone, and the last day of one that a rule gave. */
  discount: z.object({ percent: z.int(), until: calendarDaySchema.nullable() }).nullable(),
  /** The next grade and what is missing to it: minor units, or visits. */
  progress: z
    .object({
      grade: z.string(),
      basis: basisSchema,
      from: z.int(),
      reached: z.int(),
      missing: z.int(),
      days: z.int().nullable(),
    })
    .nullable(),
});
export type MeView = z.infer<typeof meSchema>;
export type OwnCardView = z.infer<typeof ownCardSchema>;

/** The customer's own page: balance, worth, what expires, the card, and the way to the next grade. */
export const getMe = useCase(
  {
    name: "me.get",
    summary: "The signed-in customer's balance, cards and way to the next grade.",
    right: "customer",
    kind: "query",
    input: z.object({}),
    output: meSchema,
    refusals: ["not_found"],
  },
  async ({ db, actor, now }) => {
    const [customer, all, { programme }, zone, company] = await Promise.all([
      findCustomer(db, actor.id, null),
      findCardsOfCustomers(db, [actor.id]),
      findProgrammeInForce(db, now),
      findHomeZone(db),
      companyOf(db),
    ]);
    if (!customer) return refuse("not_found");
    const open = await viewCards(
      db,
      all.filter((card) => card.status !== "closed"),
      now,
    );
    const totalOf = await loadTotals(db, customer, programme, { now, zone });

    const cards = [...open].sort((a, b) => Number(b.status === "active") - Number(a.status === "active"));
    const balance = total(cards, "balance");
    const today = localMoment(now, zone).date;
    const progress = cards[0] ? gradeProgress(programme.grades, cards[0].grade, totalOf) : null;
    return accept({
      name: customer.name,
      shop: company.name,
      zone,
      currency: env().CURRENCY,
      balance,
      worth: balance * programme.spending.pointValue,
      pending: total(cards, "pending"),
      debt: total(cards, "debt"),
      expiring: expiringOf(cards, programme, today),
      cards: cards.map((card) => ownCard(card, programme)),
      discount: ownDiscount(customer, programme, today),
      progress: progress && { ...progress, grade: progress.grade.name },
    });
  },
);

const total = (cards: readonly CardView[], of: "balance" | "pending" | "debt") =>
  cards.reduce((sum, card) => sum + card[of], 0);

function ownCard({ number, barcode, status, statusReason, grade }: CardView, { grades }: Programme) {
  const named = grades.find(({ key }) => key === grade)?.name ?? null;
  return { number, status, statusReason, grade: named, codes: codesOf({ number, barcode }) };
}

/** D1: the largest of the customer's own, as a quote would take them. */
function ownDiscount(
  { discount, ruleDiscount, ruleDiscountUntil: until }: CustomerRow,
  { mode }: Programme,
  today: CalendarDay,
): MeView["discount"] {
  const byRule = ruleDiscount === null ? null : { percent: ruleDiscount, until };
  const own = ownDiscounts({ discount, ruleDiscount: byRule }, mode, today);
  const [largest] = own.toSorted((a, b) => b.percent - a.percent);
  return largest ? { percent: largest.percent, until: largest.until } : null;
}

/** What expires on all cards together, soonest first. */
function expiringOf(
  cards: readonly CardView[],
  { expiry }: Programme,
  today: CalendarDay,
): MeView["expiring"] {
  const byDay = new Map<string, number>();
  for (const { on, points } of cards.flatMap((card) => card.expiring)) {
    byDay.set(on, (byDay.get(on) ?? 0) + points);
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, points]) => ({ on, points, soon: expiresSoon(on, today, expiry.warnDays) }));
}

/** The customer's totals, for all time and for every last N days that the programme looks at. */
async function loadTotals(
  db: Db,
  customer: CustomerRow,
  programme: Programme,
  { now, zone }: { now: Date; zone: string },
): Promise<TotalOf> {
  const windows = windowsOf(programme);
  const since = windows.map((days) => startOfDay(firstOfLastDays(now, days, zone), zone));
  const found = await findTotalsSince(db, customer.id, since);
  return (basis, days) => {
    const index = days === undefined ? -1 : windows.indexOf(days);
    return (index < 0 ? customer : found[index])?.[basis] ?? 0;
  };
}
