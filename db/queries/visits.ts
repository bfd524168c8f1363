import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { employees, stores } from "../schema/people";
import { sales } from "../schema/sales";
import { visits } from "../schema/visits";

export type VisitRow = typeof visits.$inferSelect;
export type VisitRecord = VisitRow & {
  store: string;
  zone: string;
  employee: string | null;
  sales: VisitSale[];
};
type VisitSale = { id: string; number: number };

/** Of a sale: that it is a visit by itself, paid and belonging to none (docs/pricing.md, Totals). */
export const isVisitSale: SQL = sql.raw("(visit_id is null and status in ('paid', 'partlyReturned'))");

/** When customers were there, `customer_id` and `at`: visits marked came, and paid sales that belong to none. */
export const attendances: SQL = sql`(
  select customer_id, at from visits where status = 'came'
  union all
  select customer_id, at from sales where customer_id is not null and ${isVisitSale})`;

const visitColumns = {
  id: visits.id,
  customerId: visits.customerId,
  at: visits.at,
  storeId: visits.storeId,
  employeeId: visits.employeeId,
  status: visits.status,
  note: visits.note,
  createdAt: visits.createdAt,
  updatedAt: visits.updatedAt,
  store: stores.name,
  zone: stores.zone,
  employee: employees.name,
  sales: sql<
    VisitSale[]
  >`coalesce((select json_agg(json_build_object('id', ${sales.id}, 'number', ${sales.number})
    order by ${sales.number}) from ${sales} where ${sales.visitId} = ${visits.id}), '[]')`,
};

const visitsWithNames = (db: Db) =>
  db
    .select(visitColumns)
    .from(visits)
    .innerJoin(stores, eq(stores.id, visits.storeId))
    .leftJoin(employees, eq(employees.id, visits.employeeId));

/** Stores whose visits may be seen; null for all. */
type Stores = readonly string[] | null;

const ofStores = (allowed: Stores) => (allowed === null ? undefined : inArray(visits.storeId, [...allowed]));

/** One visit of these stores, or null. */
export async function findVisit(db: Db, id: string, allowed: Stores): Promise<VisitRecord | null> {
  const [row] = await visitsWithNames(db).where(and(eq(visits.id, id), ofStores(allowed)));
  return row ?? null;
}

/** A customer's visits, the latest first, those after a row of the list. */
export async function findVisitsOfCustomer(
  db: Db,
  customerId: string,
  { after, limit }: { after: { value: string | number | null; id: string } | null; limit: number },
): Promise<VisitRecord[]> {
  return visitsWithNames(db)
    .where(
      and(
        eq(visits.customerId, customerId),
        after ? sql`(${visits.at}, ${visits.id}) < (${after.value}::timestamptz, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(visits.at), desc(visits.id))
    .limit(limit);
}

export async function insertVisit(db: Db, row: VisitRow): Promise<void> {
  await db.insert(visits).values(row);
}

export async function updateVisit(
  db: Db,
  id: string,
  change: Partial<Pick<VisitRow, "at" | "status" | "employeeId" | "note" | "updatedAt">>,
): Promise<void> {
  await db.update(visits).set(change).where(eq(visits.id, id));
}

/** Counts a customer's visits anew. The customer is locked, so that nobody counts another one meanwhile. */
export async function recountVisits(db: Db, customerId: string): Promise<void> {
  await db.execute(sql`
    update customers set visits = counted.visits, last_visit_at = counted.last
    from (select count(*)::int as visits, max(at) as last from ${attendances} as there
      where customer_id = ${customerId}) as counted
    where customers.id = ${customerId}`);
}
