import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { inResponsibleScope, type ResponsibleScope } from "./customers";
import type { Judging } from "./standing-facts";
import { type CategoryIds, judgement } from "./standing-judgement";
import { findCategoryIds, findRange, sameClass, samePercent } from "./standing-run";

/** How many would get something, keep it, have another instead, or lose it. */
export type Moves = { gets: number; keeps: number; changes: number; loses: number };
export type StandingPreview = {
  customers: number;
  discount: Moves;
  importance: Moves;
  /** Customers in whose categories something would change. */
  inCategories: number;
  categories: { name: string; gets: number; keeps: number; loses: number }[];
};

const everybody = () => sql`true`;

/** T4: what these rules would change if they held now. Reads everybody, changes nobody. */
export async function countPreview(db: Db, judging: Judging): Promise<StandingPreview> {
  const ids = await findCategoryIds(db, judging);
  const given = sql`(case when class_is_by_hand then has_class else due_class end)`;
  const [[sums], byCategory] = await Promise.all([
    db.execute<Record<string, string | null>>(sql`
      with ${judgement(judging, ids, everybody)}
      select count(*) as customers, ${moves("percent", sql`has_percent`, sql`due_percent`)},
        ${moves("class", sql`has_class`, given)},
        (select count(distinct id) from moved_categories where move <> 'explain') as in_categories from due`),
    db.execute<{ category_id: string; name: string | null; gets: string; loses: string; keeps: string }>(sql`
      with ${judgement(judging, ids, everybody)}, counted as (
        select category_id, 1 as gets, 0 as loses, 0 as keeps from moved_categories where move = 'gain'
        union all
        select category_id, 0, 1, 0 from moved_categories where move = 'lose'
        union all
        select kept.category_id, 0, 0, 1 from customer_categories as kept
          join due_categories on due_categories.id = kept.customer_id and due_categories.category_id = kept.category_id
          where kept.assigned = 'rule' and due_categories.why is not null)
      select category_id, (select name from categories where id = category_id) as name,
        sum(gets) as gets, sum(loses) as loses, sum(keeps) as keeps
      from counted group by category_id order by 2`),
  ]);
  const figure = (name: string) => Number(sums?.[name] ?? 0);
  const of = (what: string): Moves => ({
    gets: figure(`${what}_gets`),
    keeps: figure(`${what}_keeps`),
    changes: figure(`${what}_changes`),
    loses: figure(`${what}_loses`),
  });
  return {
    customers: figure("customers"),
    discount: of("percent"),
    importance: of("class"),
    inCategories: figure("in_categories"),
    categories: byCategory.map(({ category_id, name, gets, loses, keeps }) => ({
      name: name ?? category_id,
      gets: Number(gets),
      loses: Number(loses),
      keeps: Number(keeps),
    })),
  };
}

const moves = (what: string, has: SQL, due: SQL): SQL => {
  const count = (name: string, condition: SQL) =>
    sql`count(*) filter (where ${condition}) as ${sql.raw(`${what}_${name}`)}`;
  return sql`${count("gets", sql`${has} is null and ${due} is not null`)}, ${count("keeps", sql`${has} = ${due}`)},
    ${count("changes", sql`${has} <> ${due}`)}, ${count("loses", sql`${has} is not null and ${due} is null`)}`;
};

/** Somebody for whom something would change. */
export type PreviewRow = {
  id: string;
  name: string;
  percentBefore: number | null;
  percentAfter: number | null;
  classBefore: "gold" | "silver" | "bronze" | null;
  classAfter: "gold" | "silver" | "bronze" | null;
  gains: string[];
  loses: string[];
};

const chunk = 20_000;
type Wanted = { after: string; scope: ResponsibleScope };

/** The first of those who would get, change or lose something, in the order of ids and after one. */
export async function findPreviewRows(
  db: Db,
  judging: Judging,
  { limit, ...wanted }: Wanted & { limit: number },
): Promise<PreviewRow[]> {
  const found: PreviewRow[] = [];
  for await (const rows of readPreview(db, judging, wanted)) {
    found.push(...rows);
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/**
 * All of them, chunk by chunk of customers as they are taken: the first page of a million costs no more than its chunk,
 * and the whole list no more memory. Each chunk is a look of its own that holds no lock and no connection in between;
 * whoever buys meanwhile stands in the list as of then.
 */
export async function* readPreview(
  db: Db,
  judging: Judging,
  { after, scope }: Wanted,
): AsyncGenerator<readonly PreviewRow[]> {
  const ids = await findCategoryIds(db, judging);
  for (let from = after; ; ) {
    const range = await findRange(db, from, chunk);
    if (!range) return;
    yield await findInRange(db, judging, { ids, from, upTo: range.last, scope });
    from = range.last;
  }
}

type Range = { ids: CategoryIds; from: string; upTo: string; scope: ResponsibleScope };

async function findInRange(
  db: Db,
  judging: Judging,
  { ids, from, upTo, scope }: Range,
): Promise<PreviewRow[]> {
  const names = (move: "gain" | "lose") => sql`array(select coalesce(categories.name, category_id)
    from moved_categories left join categories on categories.id = category_id
    where moved_categories.id = due.id and move = ${move} order by 1)`;
  const rows = await db.execute<PreviewRow>(sql`
    with ${judgement(judging, ids, (id) => sql`${id} > ${from} and ${id} <= ${upTo}`)}
    select due.id, customers.name, has_percent as "percentBefore", due_percent as "percentAfter",
      has_class as "classBefore", case when class_is_by_hand then has_class else due_class end as "classAfter",
      ${names("gain")} as gains, ${names("lose")} as loses
    from due join customers on customers.id = due.id
    where (not ${samePercent} or not ${sameClass}
        or exists (select from moved_categories where moved_categories.id = due.id and move <> 'explain'))
      and ${inResponsibleScope(scope) ?? sql`true`}
    order by due.id`);
  return [...rows];
}
