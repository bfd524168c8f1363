import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Points } from "@/core/money/units";
import { isPurchase, purchaseStatuses, type SaleStatus } from "@/core/sales/state";
import type { Db } from "../client";
import { insertRows, insertTogether, rowsOf } from "../insert-rows";
import { preparedWrite } from "../prepared";
import { products } from "../schema/catalogue";
import { customers } from "../schema/customers";
import { payments, saleLines, saleReturns, sales } from "../schema/sales";
import { visits } from "../schema/visits";
import { attendances } from "./visits";

type SaleRow = typeof sales.$inferSelect;
type SaleLineRow = Omit<typeof saleLines.$inferSelect, "boughtAt" | "buyerId">;
type PaymentRow = typeof payments.$inferSelect;
type ReturnRow = typeof saleReturns.$inferSelect;
type NewReturn = typeof saleReturns.$inferInsert;

/** A sale with all that belongs to it. */
export type SaleRecord = {
  sale: SaleRow;
  /** In the order of the cart, with the names of their products today; `isCertificate`: it sold certificates (V2). */
  lines: (SaleLineRow & { name: string; isCertificate: boolean })[];
  /** In the order in which they came, refunds among them. */
  payments: PaymentRow[];
  returns: ReturnRow[];
  /** Number of the card. */
  card: string | null;
  /** Points of this sale that are credited and cannot be used yet. */
  pointsPending: Points;
  storeName: string;
  /** The store's zone, in which its days begin. */
  zone: string;
  employeeName: string | null;
  customerName: string | null;
};

/** Whose sales may be seen; null: everybody's, every store's. Never left out (U1). */
export type SaleScope = {
  employees: readonly string[] | null;
  /** Only what this key has sold; absent or null: whoever sold it. */
  key?: string | null;
  stores: readonly string[] | null;
};

/** Keeps a new sale with its lines and first payments, and the visit that it was made at, if there is one. */
export async function insertSale(
  db: Db,
  { sale, lines, payments: paid }: Pick<SaleRecord, "sale" | "lines" | "payments">,
  visit: typeof visits.$inferInsert | null,
): Promise<void> {
  await insertTogether(db, [
    rowsOf(visits, visit ? [visit] : []),
    rowsOf(sales, [sale]),
    rowsOf(saleLines, lineRows(sale, lines)),
    rowsOf(payments, paid),
  ]);
}

/** K6: `isPurchase` of core for a row of `sales`. */
export const isPurchaseRow: SQL = sql.raw(
  `sales.status in (${purchaseStatuses.map((status) => `'${status}'`).join(", ")})`,
);

/** Lines as they are kept: with who bought them and when, and without what their product is, which is read beside them. */
function lineRows({ status, at, customerId }: SaleRow, lines: SaleRecord["lines"]) {
  const isBought = customerId !== null && isPurchase(status);
  const bought = { boughtAt: isBought ? at : null, buyerId: isBought ? customerId : null };
  return lines.map(({ name: _, isCertificate: __, ...line }) => ({ ...line, ...bought }));
}

/** A draft's quote is replaced whole when it is placed. */
export async function replaceDraft(
  db: Db,
  { sale, lines, payments: paid }: Pick<SaleRecord, "sale" | "lines" | "payments">,
): Promise<void> {
  const { id, number: _, ...changed } = sale;
  await db.delete(saleLines).where(eq(saleLines.saleId, id));
  await Promise.all([
    db.update(sales).set(changed).where(eq(sales.id, id)),
    insertRows(db, saleLines, lineRows(sale, lines)),
    insertRows(db, payments, paid),
  ]);
}

/**
 * Whether another sale has the id that a caller knows it by. Others that ask for the same id wait, so that two
 * postings at once cannot both be told no. Must run in a transaction.
 */
export async function isExternalIdTaken(db: Db, externalId: string): Promise<boolean> {
  const [, rows] = await Promise.all([
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sale\n${externalId}`}, 0))`),
    db.select({ id: sales.id }).from(sales).where(eq(sales.externalId, externalId)),
  ]);
  return rows.length > 0;
}

/** A sale by id or `ext:THEIRS` within the scope, or null. With `lock`, nobody else changes it meanwhile. */
export async function findSale(
  db: Db,
  given: string,
  { scope, now, lock = false }: { scope: SaleScope; now: Date; lock?: boolean },
): Promise<SaleRecord | null> {
  const named = given.startsWith("ext:") ? eq(sales.externalId, given.slice(4)) : eq(sales.id, given);
  const query = db
    .select()
    .from(sales)
    .where(and(named, inScope(scope)));
  const [sale] = await (lock ? query.for("no key update") : query);
  if (!sale) return null;
  const [lines, paid, returned, beside] = await Promise.all([
    db
      .select({
        line: saleLines,
        name: products.name,
        isCertificate: sql<boolean>`${products.kind} = 'certificate'`,
      })
      .from(saleLines)
      .innerJoin(products, eq(products.id, saleLines.productId))
      .where(eq(saleLines.saleId, sale.id))
      .orderBy(asc(saleLines.line)),
    db
      .select()
      .from(payments)
      .where(eq(payments.saleId, sale.id))
      .orderBy(asc(payments.at), asc(payments.id)),
    db
      .select()
      .from(saleReturns)
      .where(eq(saleReturns.saleId, sale.id))
      .orderBy(asc(saleReturns.at), asc(saleReturns.id)),
    findBeside(db, sale, now),
  ]);
  return {
    sale,
    lines: lines.map(({ line, ...product }) => ({ ...line, ...product })),
    payments: paid,
    returns: returned,
    ...beside,
  };
}

type Beside = Pick<
  SaleRecord,
  "card" | "pointsPending" | "storeName" | "zone" | "employeeName" | "customerName"
>;

/** What other tables say of a sale, in one row. */
async function findBeside(db: Db, sale: SaleRow, now: Date): Promise<Beside> {
  const [row] = await db.execute(sql`
    select stores.name as "storeName", stores.zone,
      (select number from cards where id = ${sale.cardId}::text) as card,
      (select name from employees where id = ${sale.employeeId}::text) as "employeeName",
      (select name from customers where id = ${sale.customerId}::text) as "customerName",
      coalesce((select sum(remaining) from point_lots where sale_id = ${sale.id}
        and usable_from > ${now.toISOString()}::timestamptz), 0)::float8 as "pointsPending"
    from stores where stores.id = ${sale.storeId}`);
  return row as unknown as Beside;
}

/** Where a sale stands after something happened to it. */
export async function updateSale(
  db: Db,
  id: string,
  changed: Partial<
    Pick<SaleRow, "status" | "paid" | "returned" | "prepaid" | "pointsEarned" | "cancelReason" | "paidAt">
  >,
): Promise<void> {
  const isOver = changed.status !== undefined && !isPurchase(changed.status);
  await Promise.all([
    db.update(sales).set(changed).where(eq(sales.id, id)),
    // By now it is nobody's purchase.
    isOver && db.update(saleLines).set({ boughtAt: null, buyerId: null }).where(eq(saleLines.saleId, id)),
  ]);
}

/** Adds to what was returned of lines, by index. */
export async function addReturnedQuantities(
  db: Db,
  saleId: string,
  lines: readonly { line: number; quantity: number }[],
): Promise<void> {
  await db.execute(sql`
    update sale_lines set returned_quantity = returned_quantity + came.quantity
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as came(line int, quantity bigint)
    where sale_lines.sale_id = ${saleId} and sale_lines.line = came.line`);
}

/** Money taken or given back after the sale was placed. */
export async function insertPayments(db: Db, rows: readonly PaymentRow[]): Promise<void> {
  await insertRows(db, payments, rows);
}

/** Links that nobody needs to pay any more: what arrives at them later changes nothing. */
export async function closePendingLinks(db: Db, saleId: string): Promise<void> {
  await db
    .update(payments)
    .set({ status: "failed" })
    .where(and(eq(payments.saleId, saleId), eq(payments.status, "pending")));
}

export async function insertReturn(db: Db, row: NewReturn): Promise<void> {
  await insertRows(db, saleReturns, [row]);
}

/** How a customer's derived totals move. `visitAt`: the last visit is not before it; null looks it up again. */
type TotalsChange = { sold: number; paid: number; visits: number; visitAt: Date | null };

/** Moves the totals kept on the customer (docs/pricing.md, Totals). Wait for the sale's own change first. */
export async function changeTotals(db: Db, customerId: string, change: TotalsChange): Promise<void> {
  const move = change.visits < 0 ? moveTotalsBack : moveTotals;
  await move(db, { ...change, customerId, visitAt: change.visitAt?.toISOString() ?? null });
}

const movingTotals = (lastVisitAt: SQL) =>
  preparedWrite<Omit<TotalsChange, "visitAt"> & { customerId: string; visitAt: string | null }>(sql`
    update customers set sold = sold + ${sql.placeholder("sold")}::bigint, paid = paid + ${sql.placeholder("paid")}::bigint,
      visits = visits + ${sql.placeholder("visits")}::int, last_visit_at = ${lastVisitAt}
    where id = ${sql.placeholder("customerId")}`);

const moveTotals = movingTotals(sql`greatest(last_visit_at, ${sql.placeholder("visitAt")}::timestamptz)`);
const moveTotalsBack = movingTotals(
  sql`(select max(at) from ${attendances} as there where there.customer_id = customers.id)`,
);

/** A row of the sales list. */
export type SaleListRow = Pick<
  SaleRow,
  | "id"
  | "number"
  | "externalId"
  | "status"
  | "at"
  | "storeId"
  | "employeeId"
  | "customerId"
  | "total"
  | "paid"
  | "returned"
  | "pointsSpent"
  | "pointsEarned"
  | "currency"
> & { customerName: string | null; storeName: string; zone: string; employeeName: string | null };

type SaleFilter = {
  customer?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  status?: SaleStatus | undefined;
  store?: string | undefined;
};

/** One page of sales, newest first, beginning after a row; by key, so that any page costs the same. */
export async function findSales(
  db: Db,
  filter: SaleFilter,
  { scope, after, limit }: { scope: SaleScope; after: { at: Date; id: string } | null; limit: number },
): Promise<SaleListRow[]> {
  return db
    .select({
      id: sales.id,
      number: sales.number,
      externalId: sales.externalId,
      status: sales.status,
      at: sales.at,
      storeId: sales.storeId,
      storeName: sql<string>`(select name from stores where stores.id = ${sales.storeId})`,
      zone: sql<string>`(select zone from stores where stores.id = ${sales.storeId})`,
      employeeId: sales.employeeId,
      employeeName: sql<string | null>`(select name from employees where employees.id = ${sales.employeeId})`,
      customerId: sales.customerId,
      customerName: customers.name,
      currency: sales.currency,
      total: sales.total,
      paid: sales.paid,
      returned: sales.returned,
      pointsSpent: sales.pointsSpent,
      pointsEarned: sales.pointsEarned,
    })
    .from(sales)
    .leftJoin(customers, eq(customers.id, sales.customerId))
    .where(
      and(
        inScope(scope),
        filter.customer === undefined ? undefined : eq(sales.customerId, filter.customer),
        filter.from === undefined ? undefined : gte(sales.at, filter.from),
        filter.to === undefined ? undefined : lt(sales.at, filter.to),
        filter.status === undefined ? undefined : eq(sales.status, filter.status),
        filter.store === undefined ? undefined : eq(sales.storeId, filter.store),
        after === null
          ? undefined
          : sql`(${sales.at}, ${sales.id}) < (${after.at.toISOString()}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(desc(sales.at), desc(sales.id))
    .limit(limit);
}

/** The condition that keeps sales outside the scope away. */
export function inScope({ employees, key = null, stores }: SaleScope): SQL | undefined {
  return and(
    key === null ? undefined : eq(sales.keyId, key),
    employees === null ? undefined : inArray(sales.employeeId, [...employees]),
    stores === null ? undefined : inArray(sales.storeId, [...stores]),
  );
}
