import { type SQL, sql } from "drizzle-orm";
import type { CategoryRule } from "@/core/programme/standing-rules";
import { type RankedRules, rankRules } from "@/core/standing/ranked-rules";
import type { Condition } from "@/core/standing/reason";
import { type CustomerScope, type Judging, list, standingFacts, totalColumn, whole } from "./standing-facts";

// `core/standing` in SQL, for everybody at once: the same ranked rules become CASE expressions whose first met branch
// is the rule that decides. tests/integration/standing/parity.test.ts holds the two to each other.

/** Ids of the categories that rules name, by name. */
export type CategoryIds = ReadonlyMap<string, string>;

/**
 * CTEs over the customers in scope:
 * - `due`: what they have (`has_percent` …) beside what is due (`due_percent` …, `due_class` …)
 * - `due_categories`: `id`, `category_id`, `why`, `removed` (why a rule takes it away); one of the two is null
 * - `moved_categories`: those in which a customer's categories by rule differ from what is due
 */
export function judgement(judging: Judging, categoryIds: CategoryIds, scope: CustomerScope): SQL {
  const ranked = rankRules(judging.rules);
  const { discountLapsesAfterDays: discountDays, importanceLapsesAfterDays: importanceDays } = judging.rules;
  return sql`
    facts as materialized (${standingFacts(judging, scope)}),
    judged as (select facts.*,
      ${pick(ranked.discount, judging)} as discount_rule, ${lapsed(discountDays, judging)} as discount_lapsed,
      ${pick(ranked.importance, judging)} as class_rule, ${lapsed(importanceDays, judging)} as class_lapsed
      from facts),
    due as materialized (select judged.*,
      (case when not discount_lapsed then ${branchOf(sql`discount_rule`, percents(ranked))} end)::int as due_percent,
      case when discount_rule is not null and not discount_lapsed then ${lastDay(discountDays)} end as due_percent_until,
      (case when not class_lapsed then ${branchOf(sql`class_rule`, classes(ranked))} end)::text as due_class,
      case when class_rule is not null and not class_lapsed then ${lastDay(importanceDays)} end as due_class_until,
      ${why(sql`discount_rule`, ranked.discount, discountDays, sql`discount_lapsed`)} as due_percent_why,
      ${why(sql`class_rule`, ranked.importance, importanceDays, sql`class_lapsed`)} as due_class_why
      from judged),
    due_categories as materialized (${dueCategories(ranked, judging, categoryIds)}),
    moved_categories as materialized (${movedCategories(scope)})`;
}

/** The rule that decides, counted from 1 in the order of the ranked list; null when none is met. */
function pick(rules: readonly Condition[], judging: Judging): SQL {
  if (rules.length === 0) return sql`null::int`;
  const branches = rules.map(
    (rule, index) => sql`when ${met(rule, judging)} then ${sql.raw(String(index + 1))}`,
  );
  return sql`case ${list(branches, sql` `)} end`;
}

/** `reasonFor` of core/standing. */
function met(rule: Condition, { today }: Judging): SQL {
  if ("visitStatus" in rule) return sql`mark = ${rule.visitStatus}`;
  if ("notVisitedDays" in rule) {
    return sql`coalesce(${today}::date - last_day > ${sql.raw(whole(rule.notVisitedDays))}, false)`;
  }
  return sql`${totalColumn(rule.basis, rule.days)} >= ${sql.raw(whole(rule.from))}`;
}

/** T3: who never came has not stayed away. */
const lapsed = (days: number | undefined, { today }: Judging): SQL =>
  days === undefined ? sql`false` : sql`coalesce(${today}::date - last_day > ${sql.raw(whole(days))}, false)`;

const lastDay = (days: number | undefined): SQL =>
  days === undefined ? sql`null::date` : sql`last_day + ${sql.raw(whole(days))}`;

const percents = ({ discount }: RankedRules) => discount.map(({ percent }) => sql.raw(whole(percent)));
const classes = ({ importance }: RankedRules) => importance.map(({ value }) => sql`${value}::text`);

function branchOf(rule: SQL, values: readonly SQL[]): SQL {
  if (values.length === 0) return sql`null`;
  const branches = values.map((value, index) => sql`when ${sql.raw(String(index + 1))} then ${value}`);
  return sql`case ${rule} ${list(branches, sql` `)} end`;
}

/** `Reason` or `Ending` of core/standing for a discount or class. */
function why(rule: SQL, rules: readonly Condition[], days: number | undefined, isLapsed: SQL): SQL {
  const lapse =
    days === undefined
      ? sql``
      : sql`when ${isLapsed} then jsonb_build_object('ended', 'lapse', 'days', ${sql.raw(whole(days))}, 'lastVisit', last_day)`;
  return sql`case when ${rule} is null then '{"ended":"unmet"}'::jsonb ${lapse} else ${reasonOf(rule, rules)} end`;
}

/** `Reason` of core/standing for the rule that decided. */
function reasonOf(rule: SQL, rules: readonly Condition[]): SQL {
  return sql`(${branchOf(rule, rules.map(reason))})::jsonb`;
}

function reason(rule: Condition): SQL {
  if ("visitStatus" in rule) return sql`jsonb_build_object('visitStatus', ${rule.visitStatus}::text)`;
  if ("notVisitedDays" in rule) {
    return sql`jsonb_build_object('notVisitedDays', ${sql.raw(whole(rule.notVisitedDays))}, 'lastVisit', last_day)`;
  }
  const { basis, from, days } = rule;
  const named = JSON.stringify({ basis, from, ...(days === undefined ? {} : { days }) });
  return sql`${named}::jsonb || jsonb_build_object('reached', ${totalColumn(basis, days)})`;
}

/** What the same rule says of itself at any time: a reason without what was reached. */
export const ruleIn = (reasons: SQL): SQL => sql`(${reasons} - 'reached' - 'lastVisit')`;

function dueCategories(ranked: RankedRules, judging: Judging, ids: CategoryIds): SQL {
  const named = ranked.categories.flatMap((category) => {
    const id = ids.get(category.name);
    return id === undefined ? [] : [{ ...category, id }];
  });
  if (named.length === 0) {
    return sql`select null::text as id, null::text as category_id, null::jsonb as why, null::jsonb as removed where false`;
  }
  const rows = named.map(
    ({ id, add, remove }) => sql`(${id}::text, ${reasonIf(add, judging)}, ${reasonIf(remove, judging)})`,
  );
  return sql`
    select facts.id, category_id, case when removed is null then why end as why, removed
    from facts cross join lateral (values ${list(rows, sql`, `)}) as category(category_id, why, removed)
    where why is not null or removed is not null`;
}

/** Why one of the rules is met, or null. */
function reasonIf(rules: readonly CategoryRule[], judging: Judging): SQL {
  if (rules.length === 0) return sql`null::jsonb`;
  const branches = rules.map((rule) => sql`when ${met(rule, judging)} then ${reason(rule)}`);
  return sql`case ${list(branches, sql` `)} end`;
}

/** `move`: `gain`, `lose`, or `explain` where the same category is given by another rule now. */
function movedCategories(scope: CustomerScope): SQL {
  return sql`
    select coalesce(kept.customer_id, due_categories.id) as id, coalesce(kept.category_id, due_categories.category_id) as category_id,
      case when kept.customer_id is null then 'gain' when due_categories.why is null then 'lose' else 'explain' end as move,
      coalesce(due_categories.why,
        case when due_categories.removed is null then '{"ended":"unmet"}'::jsonb
          else jsonb_build_object('ended', 'removed', 'by', due_categories.removed) end) as why
    from (select customer_categories.* from customer_categories join facts on facts.id = customer_categories.customer_id
        where ${scope(sql`customer_categories.customer_id`)}) as kept
      full join due_categories on due_categories.id = kept.customer_id and due_categories.category_id = kept.category_id
    where case when kept.customer_id is null then due_categories.why is not null
      else kept.assigned = 'rule'
        and (due_categories.why is null or ${ruleIn(sql`kept.why`)} is distinct from ${ruleIn(sql`due_categories.why`)}) end`;
}
