import { type SQL, sql } from "drizzle-orm";
import { rankRules } from "@/core/standing/ranked-rules";
import type { Db } from "../client";
import { type Judging, theseCustomers } from "./standing-facts";
import { type CategoryIds, judgement, ruleIn } from "./standing-judgement";

export const samePercent = sql`has_percent is not distinct from due_percent`;
// T6: a class given by hand is nobody's to change.
export const sameClass = sql`(class_is_by_hand or has_class is not distinct from due_class)`;

/** Of `due`: the discount or the class is not what is due, or not until then, or given by another rule. */
export const isDifferent: SQL = sql`(not ${samePercent} or not ${sameClass}
  or has_percent_until is distinct from due_percent_until
  or (due_percent is not null and ${ruleIn(sql`has_percent_why`)} is distinct from ${ruleIn(sql`due_percent_why`)})
  or (not class_is_by_hand and (has_class_until is distinct from due_class_until
    or (due_class is not null and ${ruleIn(sql`has_class_why`)} is distinct from ${ruleIn(sql`due_class_why`)}))))`;

/** The last id of the next `limit` customers after an id, and how many they are; null when there are none. */
export async function findRange(
  db: Db,
  after: string,
  limit: number,
): Promise<{ last: string; customers: number } | null> {
  const [row] = await db.execute<{ last: string | null; customers: number }>(sql`
    select max(id) as last, count(*)::int as customers
    from (select id from customers where id > ${after} order by id limit ${limit}::int) as next`);
  return row?.last ? { last: row.last, customers: row.customers } : null;
}

/** Customers of a range of ids whose standing is not what the rules say. Locks nothing. */
export async function findMisjudged(
  db: Db,
  judging: Judging,
  { categoryIds, after, upTo }: { categoryIds: CategoryIds; after: string; upTo: string },
): Promise<string[]> {
  const scope = (id: SQL) => sql`${id} > ${after} and ${id} <= ${upTo}`;
  const rows = await db.execute<{ id: string }>(sql`
    with ${judgement(judging, categoryIds, scope)}
    select id from due where ${isDifferent} union select id from moved_categories order by id`);
  return rows.map(({ id }) => id);
}

type Cause = "rules" | "day";

/**
 * Gives these customers what the rules say and notes it in their history. They are locked until the transaction ends
 * and judged again under the lock, so that a sale that came in between is not overruled.
 */
export async function restandTogether(
  db: Db,
  judging: Judging,
  { categoryIds, ids, cause }: { categoryIds: CategoryIds; ids: readonly string[]; cause: Cause },
): Promise<void> {
  const scope = theseCustomers(ids);
  const now = sql`${judging.now.toISOString()}::timestamptz`;
  await db.execute(sql`select id from customers where ${scope(sql`id`)} order by id for no key update`);
  await db.execute(sql`
    with ${judgement(judging, categoryIds, scope)},
    assigned as (
      update customers set
        rule_discount = due_percent, rule_discount_until = due_percent_until,
        rule_discount_since = ${sinceOf("percent", now)}, rule_discount_why = ${whyOf("percent")},
        importance = case when class_is_by_hand then has_class else due_class end,
        importance_assigned = case when class_is_by_hand then 'manual' when due_class is not null then 'rule' end,
        importance_until = case when class_is_by_hand then has_class_until else due_class_until end,
        importance_since = case when class_is_by_hand then has_class_since else ${sinceOf("class", now)} end,
        importance_why = case when class_is_by_hand then has_class_why else ${whyOf("class")} end
      from due where customers.id = due.id and ${isDifferent}),
    gained as (
      insert into customer_categories (customer_id, category_id, assigned, since, why)
      select id, category_id, 'rule', ${now}, why from moved_categories where move = 'gain'),
    lost as (
      delete from customer_categories using moved_categories
      where move = 'lose' and customer_id = moved_categories.id and customer_categories.category_id = moved_categories.category_id),
    explained as (
      update customer_categories set why = moved_categories.why from moved_categories
      where move = 'explain' and customer_id = moved_categories.id and customer_categories.category_id = moved_categories.category_id)
    insert into standing_changes (customer_id, at, what, before, after, why, cause)
    select id, ${now}, 'discount', has_percent::text, due_percent::text, due_percent_why, ${cause} from due where not ${samePercent}
    union all
    select id, ${now}, 'importance', has_class, due_class, due_class_why, ${cause} from due where not ${sameClass}
    union all
    select moved_categories.id, ${now}, 'category', case when move = 'lose' then name end,
      case when move = 'gain' then name end, why, ${cause}
    from moved_categories join categories on categories.id = category_id where move <> 'explain'`);
}

/** What stays the same keeps its beginning. */
const sinceOf = (what: "percent" | "class", now: SQL): SQL => {
  const [has, due] = columns(what);
  return sql`case when ${due} is null then null when ${has} = ${due} then ${has}_since else ${now} end`;
};

/** What stays the same by the same rule keeps the reason as it was. */
const whyOf = (what: "percent" | "class"): SQL => {
  const [has, due] = columns(what);
  return sql`case when ${due} is null then null
    when ${has} = ${due} and ${ruleIn(sql`${has}_why`)} = ${ruleIn(sql`${due}_why`)} then ${has}_why else ${due}_why end`;
};

const columns = (what: "percent" | "class") => [sql.raw(`has_${what}`), sql.raw(`due_${what}`)] as const;

/** About how many customers there are: for the progress, so the planner's estimate will do. */
export async function countCustomers(db: Db): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select greatest(reltuples, 0)::int as count from pg_class where oid = 'customers'::regclass`);
  return row?.count ?? 0;
}

/** Whether a run that began on this day or later has come to its end. */
export async function wasRecomputedOn(db: Db, day: string): Promise<boolean> {
  const [row] = await db.execute(sql`
    select 1 from job_runs where task = 'standing.recompute' and status = 'done' and result ->> 'day' >= ${day} limit 1`);
  return row !== undefined;
}

/**
 * How far the run is that has begun and not ended, or is about to begin; null when there is none. One that waits for
 * rules of a later day was asked for long before it begins, and is not under way.
 */
export async function findRecompute(
  db: Db,
  now: Date,
): Promise<{ status: "queued" | "running"; done: number; total: number } | null> {
  const [row] = await db.execute<{ status: "queued" | "running"; done: number; total: number }>(sql`
    select status, done, total from job_runs where task = 'standing.recompute' and (status = 'running'
      or (status = 'queued' and created_at > ${now.toISOString()}::timestamptz - interval '5 minutes'
        and not exists (select from programme_versions where status = 'published'
          and "from" > ${now.toISOString()}::timestamptz and published_at = job_runs.created_at)))
    order by status desc, id desc limit 1`);
  return row ?? null;
}

/** Everybody whose standing is not what the rules say. */
export async function findMisassigned(db: Db, judging: Judging): Promise<string[]> {
  const categoryIds = await findCategoryIds(db, judging);
  const found: string[] = [];
  for (let after = ""; ; ) {
    const range = await findRange(db, after, 50_000);
    if (!range) return found;
    found.push(...(await findMisjudged(db, judging, { categoryIds, after, upTo: range.last })));
    after = range.last;
  }
}

/** Ids of the categories that rules name, by name; of those that do not exist yet the name stands in. */
export async function findCategoryIds(db: Db, { rules }: Judging): Promise<Map<string, string>> {
  const names = rankRules(rules).categories.map(({ name }) => name);
  const rows = await db.execute<{ id: string; name: string }>(
    sql`select id, name from categories where name = any(${sql.param(names)}::text[])`,
  );
  const known = new Map(rows.map(({ id, name }) => [name, id]));
  return new Map(names.map((name) => [name, known.get(name) ?? name]));
}
