import { type SQL, sql } from "drizzle-orm";
import type { Basis } from "@/core/programme/bases";
import { type StandingRules, windowsOfRules } from "@/core/standing/ranked-rules";
import { type CalendarDay, firstOfLastDays } from "@/core/time/calendar-day";
import { startOfDay } from "@/core/time/day-bounds";
import { purchased, purchasePaid } from "./quote-facts";
import { isVisitSale } from "./visits";

// What the standing rules look at, as one SELECT: for one customer, whose facts the pure function gets, and for
// everybody, whom SQL judges by itself.

/** By which rules, on which day of the zone in which days are counted. */
export type Judging = { rules: StandingRules; zone: string; now: Date; today: CalendarDay };

/** Which customers: a condition on the column that names them. */
export type CustomerScope = (id: SQL) => SQL;

export const theseCustomers =
  (ids: readonly string[]): CustomerScope =>
  (id) =>
    sql`${id} = any(${sql.param([...ids])}::text[])`;

/** Name of the column with a total of all time or of the last N days. */
export const totalColumn = (basis: Basis, days: number | undefined): SQL =>
  sql.raw(days === undefined ? basis : `${basis}_${whole(days)}`);

/**
 * Facts of the customers in the scope: `id`, the totals, those of each window that a rule names, `last_day`, `mark`, and
 * in `has_…` the discount and the class that they have. Whoever is archived or erased has no standing.
 */
export function standingFacts({ rules, zone, now }: Judging, scope: CustomerScope): SQL {
  const windows = windowsAt(windowsOfRules(rules), { zone, now });
  return sql`
    select customers.id, customers.sold, customers.paid, customers.visits,
      (customers.last_visit_at at time zone ${zone})::date as last_day, marked.status as mark,
      rule_discount as has_percent, rule_discount_since as has_percent_since,
      rule_discount_until as has_percent_until, rule_discount_why as has_percent_why,
      importance as has_class, importance_since as has_class_since,
      importance_until as has_class_until, importance_why as has_class_why,
      importance is not null and importance_assigned is distinct from 'rule' as class_is_by_hand
      ${windowColumns(windows)}
    from customers
    ${marksMatter(rules) ? latestMark : noMark}
    ${windowJoins(windows, scope)}
    where ${scope(sql`customers.id`)} and customers.archived_at is null and customers.erased_at is null`;
}

type Window = { days: number; since: Date };

/** The last N days, today included, by their number and their first instant. */
export const windowsAt = (days: readonly number[], { zone, now }: { zone: string; now: Date }): Window[] =>
  days.map((each) => ({ days: each, since: startOfDay(firstOfLastDays(now, each, zone), zone) }));

/** Totals of the windows, to follow other columns. `windowJoins` must be joined. */
export function windowColumns(windows: readonly Window[]): SQL {
  const columns = windows.flatMap(({ days }) => {
    const [sold, paid, visits] = (["sold", "paid", "visits"] as const).map((basis) =>
      totalColumn(basis, days),
    );
    // Money for a certificate counts when the certificate is used.
    return [
      sql`coalesce(bought.${sold}, 0)::bigint as ${sold}`,
      sql`(coalesce(received.${paid}, 0) - coalesce(bought.${paid}, 0))::bigint as ${paid}`,
      sql`coalesce(bought.${visits}, 0) + coalesce(there.${visits}, 0) as ${visits}`,
    ];
  });
  return list(columns, sql`, `, sql`, `);
}

/** Sums of the windows, each table read once for all of them. */
export function windowJoins(windows: readonly Window[], scope: CustomerScope): SQL {
  if (windows.length === 0) return sql``;
  const first = instant(windows.map(({ since }) => since).reduce((a, b) => (a < b ? a : b)));
  const each = (figure: SQL, at: SQL, basis: Basis, condition: SQL) =>
    list(
      windows.map(
        ({ days, since }) =>
          sql`${figure} filter (where ${at} >= ${instant(since)} and ${condition}) as ${totalColumn(basis, days)}`,
      ),
      sql`, `,
      sql`, `,
    );
  const paidAt = sql`coalesce(given_back.at, payments.at)`;
  return sql`
    left join (
      select sales.customer_id
        ${each(sql`sum(${purchased})`, sql`at`, "sold", sql`status not in ('draft', 'cancelled')`)}
        ${each(sql`sum(paid - ${purchasePaid})`, sql`at`, "paid", sql`prepaid > 0`)}
        ${each(sql`count(*)`, sql`at`, "visits", isVisitSale)}
      from sales where ${scope(sql`sales.customer_id`)} and at >= ${first} group by 1
    ) as bought on bought.customer_id = customers.id
    left join (
      select visits.customer_id ${each(sql`count(*)`, sql`at`, "visits", sql`status = 'came'`)}
      from visits where ${scope(sql`visits.customer_id`)} and at >= ${first} group by 1
    ) as there on there.customer_id = customers.id
    left join (
      select sales.customer_id ${each(sql`sum(payments.amount)`, paidAt, "paid", sql`payments.status = 'settled'`)}
      from sales join payments on payments.sale_id = sales.id
        left join payments as given_back on given_back.id = payments.refunds
      where ${scope(sql`sales.customer_id`)} and ${paidAt} >= ${first} group by 1
    ) as received on received.customer_id = customers.id`;
}

/** Of the visits that were marked the latest. */
const latestMark = sql`left join lateral (
  select visits.status from visits where visits.customer_id = customers.id and visits.status in ('came', 'noShow')
  order by visits.at desc, visits.id desc limit 1) as marked on true`;
const noMark = sql`cross join (select null::text as status) as marked`;

const marksMatter = ({ categories }: StandingRules): boolean =>
  [...categories.add, ...categories.remove].some((rule) => "visitStatus" in rule);

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/** Parts with something between them, and before them when there are any. */
export function list(parts: readonly SQL[], between: SQL, before: SQL = sql``): SQL {
  return parts.length === 0 ? sql`` : sql`${before}${sql.join([...parts], between)}`;
}

/** Figures go into the statement as they are; only whole ones do. */
export function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`);
  return String(value);
}
