import { and, count, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { Money } from "@/core/money/units";
import type { Db } from "../client";
import { cards } from "../schema/cards";
import { products } from "../schema/catalogue";
import { customers } from "../schema/customers";
import { programmeVersions } from "../schema/programme";
import { sales } from "../schema/sales";
import { inResponsibleScope, type ResponsibleScope } from "./customers";
import { inScope, type SaleScope } from "./sales";

// The first screen: each query stands on an index and reads a day's rows, or a few.

/** A day that has begun at some stores: they share a zone. */
export type StoresDay = { stores: readonly string[]; from: Date };

export type SalesOfDay = { count: number; total: Money; withCard: number };

/** Sales made since the day began at each store, less what came back of them; drafts and cancelled ones are none. */
export async function sumSalesOfDay(
  db: Db,
  { scope, days }: { scope: SaleScope; days: readonly StoresDay[] },
): Promise<SalesOfDay> {
  const [row] = await db
    .select({
      count: count(),
      total: sql<Money>`coalesce(sum(${sales.total} - ${sales.returned}), 0)`.mapWith(sales.total),
      withCard: count(sales.cardId),
    })
    .from(sales)
    .where(
      and(
        inScope(scope),
        inArray(sales.status, ["placed", "paid", "partlyReturned", "returned"]),
        // No stores: no day has begun anywhere.
        or(
          sql`false`,
          ...days.map(({ stores, from }) => and(inArray(sales.storeId, [...stores]), gte(sales.at, from))),
        ),
      ),
    );
  return row ?? { count: 0, total: 0 as Money, withCard: 0 };
}

export type BirthdayRow = { id: string; name: string; birthDate: string };

/**
 * K12: customers born on one of these days of the year (`MM-DD`), in the order of the days. Of each day only so many
 * are read: among a million customers thousands share it.
 */
export async function findBirthdays(
  db: Db,
  { days, scope, limit }: { days: readonly string[]; scope: ResponsibleScope; limit: number },
): Promise<BirthdayRow[]> {
  const rows = await db.execute<BirthdayRow>(sql`
    select born.id, born.name, born.birth_date::text as "birthDate"
    from unnest(${sql.param([...days])}::text[]) with ordinality as days (day, position)
    cross join lateral (
      select ${customers.id}, ${customers.name}, ${customers.birthDate} from ${customers}
      where ${and(
        sql`${customers.birthMonthDay} = days.day`,
        isNull(customers.archivedAt),
        isNull(customers.erasedAt),
        inResponsibleScope(scope),
      )}
      limit ${limit}
    ) as born
    order by days.position, born.name, born.id
    limit ${limit}`);
  return [...rows];
}

/** What a new shop has already of what its first sale needs. */
export async function findFirstSteps(db: Db) {
  const [found] = await db.execute<Record<"product" | "programme" | "customer" | "sale", boolean>>(sql`
    select exists(select from ${products}) as product,
      exists(select from ${programmeVersions} where ${eq(programmeVersions.status, "published")}) as programme,
      exists(select from ${cards}) as customer,
      exists(select from ${sales}) as sale`);
  if (!found) throw new Error("a select of constants gives a row");
  return found;
}
