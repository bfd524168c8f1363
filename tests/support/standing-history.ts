import fc from "fast-check";
import { money } from "@/core/money/units";
import { type CountedSale, type CountedVisit, customerTotals } from "@/core/sales/totals";
import type { StandingFacts } from "@/core/standing/facts";
import { type StandingRules, windowsOfRules } from "@/core/standing/ranked-rules";
import { calendarDay, firstOfLastDays } from "@/core/time/calendar-day";
import { startOfDay } from "@/core/time/day-bounds";
import type { Db } from "@/db/client";
import { insertTogether, rowsOf } from "@/db/insert-rows";
import { newId } from "@/db/new-id";
import { customers } from "@/db/schema/customers";
import { payments, sales } from "@/db/schema/sales";
import { visits } from "@/db/schema/visits";

// What customers did in January, as rows and as what the pure rules look at: the two are made apart from each other.

export const zone = "Europe/Moscow";

const moment = fc.integer({ min: 0, max: 31 * 24 - 1 }).map((hour) => new Date(Date.UTC(2026, 0, 1, hour)));

export type Bought = {
  status: "placed" | "paid" | "partlyReturned" | "returned" | "cancelled";
  at: Date;
  /** Of the visit at this place in the list, if there are that many. */
  visit: number | null;
};
export type Came = { at: Date; status: "planned" | "came" | "noShow" | "cancelled" };
export type History = { bought: Bought[]; came: Came[] };

export const arbitraryHistory: fc.Arbitrary<History> = fc.record({
  bought: fc.array(
    fc.record({
      status: fc.constantFrom("placed", "paid", "partlyReturned", "returned", "cancelled"),
      at: moment,
      visit: fc.option(fc.nat(2)),
    }),
    { maxLength: 5 },
  ),
  came: fc.uniqueArray(
    fc.record({ at: moment, status: fc.constantFrom("planned", "came", "noShow", "cancelled") }),
    // Of two at the same moment the later made would be the latest; ids of one millisecond say so too.
    { maxLength: 3, selector: ({ at }) => at.getTime() },
  ),
});

/** Sums are of a few kopecks, as the thresholds of arbitrary rules are: each sale is of 2, of which 1 may come back. */
const total = money(2);
const returned = { placed: 0, paid: 0, partlyReturned: 1, returned: 2, cancelled: 0 } as const;
const received = { placed: 1, paid: 2, partlyReturned: 1, returned: 0, cancelled: 0 } as const;

const visitOf = (history: History, { visit }: Bought) => (visit === null ? undefined : history.came[visit]);

function counted(history: History, since: Date | null) {
  const isIn = ({ at }: { at: Date }) => since === null || at >= since;
  const bought: CountedSale[] = history.bought.filter(isIn).map((sale) => ({
    status: sale.status,
    at: sale.at,
    total,
    returned: money(returned[sale.status]),
    received: money(received[sale.status]),
    prepaid: money(0),
    visitId: visitOf(history, sale) ? "of a visit" : null,
  }));
  const came: CountedVisit[] = history.came
    .filter(isIn)
    .map(({ at, status }) => ({ at, came: status === "came" }));
  return customerTotals(bought, came);
}

/** The facts as an auditor with the list of sales and visits would state them. */
export function factsOf(history: History, rules: StandingRules, now: Date): StandingFacts {
  const { lastVisitAt, ...totals } = counted(history, null);
  const marks = history.came.filter(({ status }) => status === "came" || status === "noShow");
  const latest = marks.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  const marksMatter = [...rules.categories.add, ...rules.categories.remove].some(
    (rule) => "visitStatus" in rule,
  );
  const windows = windowsOfRules(rules).map((days) => {
    const { sold, paid, visits } = counted(history, startOfDay(firstOfLastDays(now, days, zone), zone));
    return [days, { sold, paid, visits }];
  });
  return {
    totals,
    totalsByDays: Object.fromEntries(windows),
    lastVisit: lastVisitAt && calendarDay(lastVisitAt, zone),
    lastMark: marksMatter && latest ? (latest.status as "came" | "noShow") : null,
  };
}

/** Writes the history of a new customer. @returns the customer's id */
export async function writeHistory(db: Db, history: History, store: string): Promise<string> {
  const customerId = newId("customer");
  const createdAt = new Date("2026-01-01T00:00:00Z");
  const shared = { customerId, storeId: store, createdAt };
  const came = history.came.map(({ at, status }) => ({
    ...shared,
    id: newId("visit"),
    at,
    status,
    employeeId: null,
    note: null,
    updatedAt: createdAt,
  }));
  const bought = history.bought.map((sale) => ({
    ...shared,
    id: newId("sale"),
    status: sale.status,
    at: sale.at,
    visitId: (sale.visit === null ? undefined : came[sale.visit]?.id) ?? null,
    currency: "RUB",
    ...{ subtotal: total, discount: money(0), couponPart: money(0), pointsPart: money(0) },
    ...{ certificatePart: money(0), total, paid: money(received[sale.status]) },
    ...{ returned: money(returned[sale.status]), pointsSpent: 0 as never, pointsEarned: 0 as never },
    ...{ cart: {}, quotePoints: {}, notices: [] },
  }));
  const paid = bought.flatMap((sale) => {
    const id = newId("payment");
    const row = { saleId: sale.id, method: "cash" as const, status: "settled" as const, byKind: "system" };
    const first = { ...row, id, amount: money(sale.status === "placed" ? 1 : 2), at: sale.at, refunds: null };
    const isBack = sale.paid < first.amount;
    // Given back much later: it counts on the day of the payment.
    const back = {
      ...row,
      id: newId("payment"),
      amount: money(sale.paid - first.amount),
      at: new Date("2026-03-01T00:00:00Z"),
      refunds: id,
    };
    return isBack ? [first, back] : [first];
  });
  await insertTogether(db, [
    rowsOf(customers, [
      {
        id: customerId,
        kind: "person" as const,
        roles: ["customer" as const],
        name: "Somebody",
        searchText: "",
        createdAt,
        updatedAt: createdAt,
        ...counted(history, null),
      },
    ]),
    rowsOf(visits, came),
    rowsOf(sales, bought),
    rowsOf(payments, paid),
  ]);
  return customerId;
}
