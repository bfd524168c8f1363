import { type SQL, sql } from "drizzle-orm";
import type { Grade } from "@/core/programme/grades";
import { isReachable, type ReachableGrade, rankGrades } from "@/core/programme/rank-grades";
import { windowsOfGrades } from "@/core/programme/windows";
import type { Db } from "../client";
import {
  type CustomerScope,
  list,
  totalColumn,
  whole,
  windowColumns,
  windowJoins,
  windowsAt,
} from "./standing-facts";

// `core/programme/move-grade.ts` in SQL, for everybody at once. tests/integration/cards/grades.test.ts holds the two to
// each other.

/** By which grades, at which moment in the zone in which days are counted. */
export type Grading = { grades: readonly Grade[]; zone: string; now: Date };

/** Customers in the scope with the totals that grades look at. Whoever is archived or erased is not moved. */
export function gradeFacts({ grades, zone, now }: Grading, scope: CustomerScope): SQL {
  const windows = windowsAt(windowsOfGrades(grades), { zone, now });
  return sql`
    select customers.id, customers.sold, customers.paid, customers.visits ${windowColumns(windows)}
    from customers ${windowJoins(windows, scope)}
    where ${scope(sql`customers.id`)} and customers.archived_at is null and customers.erased_at is null`;
}

/** CTEs that end in `moved`: `card_id`, its grade `before`, the one that is due, `after`, and `why`. */
function movedCards(grading: Grading, scope: CustomerScope): SQL {
  const { grades } = grading;
  const highestFirst = rankGrades(grades).filter(isReachable).reverse();
  const due = list(
    highestFirst.map((grade) => sql`when ${met(grade)} then ${grade.key}::text`),
    sql` `,
  );
  const figures = list(
    highestFirst.map((grade) => sql`when ${met(grade)} then ${figure(grade)}`),
    sql` `,
  );
  const missed = list(
    highestFirst.map(
      (grade) => sql`when cards.grade = ${grade.key} and not ${met(grade)} then ${figure(grade)}`,
    ),
    sql` `,
  );
  const keys = sql.param(grades.map(({ key }) => key) as string[]);
  return sql`
    facts as materialized (${gradeFacts(grading, scope)}),
    due as (select facts.*, case ${due} end as due, case ${figures} end as met from facts),
    moved as materialized (
      select cards.id as card_id, cards.grade as before, due.due as after,
        jsonb_build_object('met', due.met, 'missed', case ${missed} end) as why
      from due join cards on cards.customer_id = due.id
      where cards.status <> 'closed' and cards.grade is distinct from due.due
        and not (cards.grade_fixed and coalesce(cards.grade = any(${keys}::text[]), false)))`;
}

const met = ({ basis, days, from }: ReachableGrade): SQL =>
  sql`${totalColumn(basis, days)} >= ${sql.raw(whole(from))}`;

function figure({ basis, from, days }: ReachableGrade): SQL {
  const named = JSON.stringify({ basis, from, ...(days === undefined ? {} : { days }) });
  return sql`${named}::jsonb || jsonb_build_object('reached', ${totalColumn(basis, days)})`;
}

/** The last of the next `limit` customers after an id; null when there is none. */
export async function findEndOfCustomers(db: Db, after: string, limit: number): Promise<string | null> {
  const [row] = await db.execute<{ end: string | null }>(sql`
    select max(id) as end from (select id from customers where id > ${after} order by id limit ${limit}::int) as next`);
  return row?.end ?? null;
}

/** Cards whose grade is not what is due, of a range of customers. Locks nothing. */
export async function findMisgraded(
  db: Db,
  grading: Grading,
  { after, upTo }: { after: string; upTo: string },
): Promise<{ cards: string[]; customers: string[] }> {
  const rows = await db.execute<{ card: string; customer: string }>(sql`
    with ${movedCards(grading, (id) => sql`${id} > ${after} and ${id} <= ${upTo}`)}
    select card_id as card, customer_id as customer from moved join cards on cards.id = card_id order by card_id`);
  return {
    cards: rows.map(({ card }) => card),
    customers: [...new Set(rows.map(({ customer }) => customer))],
  };
}

/**
 * Moves the cards of these customers to the grades that are due and notes it in their history. The cards are locked
 * in the order of their ids, as sales lock them, and judged again under the lock.
 * @returns how many cards moved
 */
export async function regradeTogether(
  db: Db,
  grading: Grading,
  {
    cards,
    customers,
    cause,
  }: { cards: readonly string[]; customers: readonly string[]; cause: "rules" | "day" },
): Promise<number> {
  const ids = sql.param([...cards]);
  await db.execute(sql`select id from cards where id = any(${ids}::text[]) order by id for no key update`);
  const rows = await db.execute<{ id: string }>(sql`
    with ${movedCards(grading, (id) => sql`${id} = any(${sql.param([...customers])}::text[])`)},
    written as (
      update cards set grade = after, grade_fixed = false from moved
      where cards.id = moved.card_id and cards.id = any(${ids}::text[]))
    insert into card_grade_changes (card_id, at, before, after, why, cause)
    select card_id, ${grading.now.toISOString()}::timestamptz, before, after, why, ${cause} from moved
    where card_id = any(${ids}::text[]) order by card_id
    returning card_id as id`);
  return rows.length;
}
