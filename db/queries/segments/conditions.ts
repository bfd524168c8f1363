import { type SQL, sql } from "drizzle-orm";
import { birthdaysMeant } from "@/core/segments/birthdays";
import type { FilterMoment } from "@/core/segments/customer-facts";
import type { Condition, ConditionOf, FieldName } from "@/core/segments/fields";
import { addDays, calendarDay, firstOfLastDays } from "@/core/time/calendar-day";
import { endOfDay, startOfDay } from "@/core/time/day-bounds";
import { isPurchaseRow } from "../sales";
import { groupsBelow } from "./groups-below";

/**
 * How a statement comes by the customers that it asks of: all at once, or one by one along an index until a page is full.
 * Some conditions are cheap to ask in one way only.
 */
export type Asked = "together" | "oneByOne";

/**
 * K6: `core/segments/fields.ts` in SQL, a row each: a condition on `customers` that is true or false and never null,
 * so that it may stand under `not`. Sets are asked for by `in (select …)`: the planner may walk them from either end.
 */
const conditions: {
  [F in FieldName]: (condition: ConditionOf<F>, moment: FilterMoment, asked: Asked) => SQL;
} = {
  sold: (range) => within(sql`customers.sold`, range),
  paid: (range) => within(sql`customers.paid`, range),
  visits: (range) => within(sql`customers.visits`, range),
  averagePurchase: (range) =>
    sql`(customers.average_purchase is not null and ${within(sql`customers.average_purchase`, range)})`,

  balance: ({ gte, lte }, { now }) =>
    both(
      gte === undefined || gte <= 0 ? sql`true` : maySpend(gte, now),
      lte === undefined ? sql`true` : lte < 0 ? sql`false` : sql`not ${maySpend(lte + 1, now)}`,
    ),

  pointsEarned: ({ gte, lte, days }, moment) => {
    const since = days === undefined ? sql`true` : sql`point_entries.at >= ${firstInstant(days, moment)}`;
    const earners = (least: number) => sql`select cards.customer_id from point_entries
      join cards on cards.id = point_entries.card_id where point_entries.kind = 'earn' and ${since}
      group by cards.customer_id having sum(point_entries.points) >= ${least}::bigint`;
    return both(
      gte === undefined || gte <= 0 ? sql`true` : sql`customers.id in (${earners(gte)})`,
      lte === undefined
        ? sql`true`
        : lte < 0
          ? sql`false`
          : sql`not exists (select from (${earners(lte + 1)}) as more where more.customer_id = customers.id)`,
    );
  },

  lastPurchase: ({ from, to, notForDays }, { now, zone }) => {
    const last = sql`customers.last_visit_at`;
    const parts = [sql`${last} is not null`];
    if (from !== undefined) parts.push(sql`${last} >= ${instant(startOfDay(from, zone))}`);
    if (to !== undefined) parts.push(sql`${last} < ${instant(endOfDay(to, zone))}`);
    if (notForDays !== undefined) {
      const until = endOfDay(addDays(calendarDay(now, zone), -notForDays), zone);
      parts.push(sql`${last} < ${instant(until)}`);
    }
    return both(...parts);
  },

  birthday: (condition, { now, zone }) => {
    const day = sql`customers.birth_month_day`;
    const meant = birthdaysMeant(condition, calendarDay(now, zone));
    if ("days" in meant) return sql`(${day} is not null and ${day} = any(${list(meant.days)}))`;
    const { from, to, alsoLeapDay } = meant;
    const between =
      from <= to ? sql`${day} between ${from} and ${to}` : sql`(${day} >= ${from} or ${day} <= ${to})`;
    return sql`(${day} is not null and (${between}${alsoLeapDay ? sql` or ${day} = '02-29'` : sql``}))`;
  },

  category: ({ in: names }) => sql`customers.id in (
    select customer_id from customer_categories where category_id = any(array(
      select id from categories where name = any(${list(names)}))))`,
  importance: ({ in: values }) =>
    sql`(customers.importance is not null and customers.importance = any(${list(values)}))`,
  grade: ({ in: keys }) =>
    sql`customers.id in (select customer_id from cards where grade = any(${list(keys)}) and status <> 'closed')`,
  store: ({ in: stores }) => sql`exists (
    select from sales where sales.customer_id = customers.id and store_id = any(${list(stores)}) and ${isPurchaseRow})`,
  priceList: ({ in: keys }) => sql`(customers.price_list_id is not null and customers.price_list_id in (
    select id from price_lists where key = any(${list(keys)})))`,
  role: ({ in: roles }) => sql`customers.roles && ${list(roles)}`,

  bought: ({ products = [], groups = [], ever, days }, moment, asked) => {
    const anything = products.length === 0 && groups.length === 0;
    // An array, read once: lines are then found by the index on their product.
    const meant = sql`array(select id from products
      where id = any(${list(products)}) or group_id in (${groupsBelow(groups)}))`;
    const since = (at: SQL) => (days === undefined ? sql`true` : sql`${at} >= ${firstInstant(days, moment)}`);
    const not = ever ? sql`` : sql`not `;
    if (asked === "together" && !anything) {
      return sql`${not}exists (select from sale_lines where buyer_id = customers.id
        and product_id = any(${meant}) and ${since(sql`bought_at`)})`;
    }
    const line = anything ? sql`` : sql`join sale_lines on sale_id = sales.id and product_id = any(${meant})`;
    return sql`${not}exists (select from sales ${line}
      where sales.customer_id = customers.id and ${isPurchaseRow} and ${since(sql`sales.at`)})`;
  },

  // M4: the latest row of a channel holds: nobody took it back later. Few ever do, so those are looked for.
  consent: ({ channel, is }) => sql`${is ? sql`` : sql`not `}exists (
    select from consents where consents.customer_id = customers.id and channel = ${channel}
      and purpose = 'advertising' and given and not exists (
        select from consents as later where later.customer_id = consents.customer_id
          and later.channel = ${channel} and later.purpose = 'advertising'
          and not later.given and (later.at, later.id) > (consents.at, consents.id)))`,
};

/** One condition on `customers`. */
export function conditionSql<F extends FieldName>(
  condition: Condition & { field: F },
  moment: FilterMoment,
  asked: Asked,
): SQL {
  // A field's row and its condition belong together; TypeScript sees only the unions of both.
  return conditions[condition.field](condition as never, moment, asked);
}

/**
 * Whether the customer may spend this many points or more. What the ledger keeps of a customer's points is what may be
 * spent, but for the few with points that are pending, have run out or lie on a closed card: theirs are counted.
 */
function maySpend(least: number, now: Date): SQL {
  const at = instant(now);
  return sql`exists (select from customer_points
    where customer_points.customer_id = customers.id and customer_points.total >= ${least}::bigint and (
      customer_points.customer_id not in (
        select cards.customer_id from point_lots join cards on cards.id = card_id
          where remaining > 0 and expires_at <= ${at}
        union all
        select cards.customer_id from point_lots join cards on cards.id = card_id
          where remaining > 0 and usable_from > point_lots.created_at and usable_from > ${at}
        union all
        select cards.customer_id from cards where status = 'closed' and total > 0)
      or ${least}::bigint <= (
        select sum(remaining) from point_lots join cards on cards.id = card_id
        where cards.customer_id = customer_points.customer_id and cards.status <> 'closed' and remaining > 0
          and usable_from <= ${at} and (expires_at is null or expires_at > ${at}))))`;
}

function within(value: SQL, { gte, lte }: { gte?: number | undefined; lte?: number | undefined }): SQL {
  return both(
    gte === undefined ? sql`true` : sql`${value} >= ${gte}::bigint`,
    lte === undefined ? sql`true` : sql`${value} <= ${lte}::bigint`,
  );
}

const both = (...parts: SQL[]): SQL => sql`(${sql.join(parts, sql` and `)})`;

const firstInstant = (days: number, { now, zone }: FilterMoment): SQL =>
  instant(startOfDay(firstOfLastDays(now, days, zone), zone));

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/** One parameter whatever the number of values, so that the statement is prepared once. */
const list = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`;
