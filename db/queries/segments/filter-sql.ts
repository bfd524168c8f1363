import { and, isNull, type SQL, sql } from "drizzle-orm";
import type { FilterMoment } from "@/core/segments/customer-facts";
import { type Filter, isGroup } from "@/core/segments/group";
import { customers } from "../../schema/customers";
import { inResponsibleScope, type ResponsibleScope } from "../customers";
import { type Asked, conditionSql } from "./conditions";

/** A choice of customers with what it depends on: whose, and when. */
export type Audience = { filter: Filter; scope: ResponsibleScope; moment: FilterMoment };

/** `matchesFilter` of core in SQL: a condition on `customers`, true or false and never null. */
export function filterSql(filter: Filter, moment: FilterMoment, asked: Asked): SQL {
  const inside = (part: Filter) => filterSql(part, moment, asked);
  if (!isGroup(filter)) return conditionSql(filter, moment, asked);
  const { all = [], any, not } = filter;
  const parts = all.map(inside);
  if (any) parts.push(sql`(${sql.join(any.map(inside), sql` or `)})`);
  if (not) parts.push(sql`not ${inside(not)}`);
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
}

/** Whom a filter chooses: neither archived nor erased, and within the scope of the asker. */
export function audienceSql({ filter, scope, moment }: Audience): SQL | undefined {
  return and(
    isNull(customers.archivedAt),
    isNull(customers.erasedAt),
    inResponsibleScope(scope),
    filterSql(filter, moment, "together"),
  );
}
