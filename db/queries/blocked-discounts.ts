import { and, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { BasisPoints, Money, Quantity } from "@/core/money/units";
import type { Db } from "../client";
import type { Translations } from "../schema/catalogue";
import { parkedCarts, sales } from "../schema/sales";
import { inScope, type SaleScope } from "./sales";

// D4: discounts that the minimum price blocked wholly and nobody has decided on yet, of sales that are not paid and of
// carts that were put aside. There are few of either at a time; an index holds just those.

/** Where it waits: a sale by its number, or a parked cart by its label. */
export type BlockedDiscountRow = {
  saleId: string | null;
  number: number | null;
  parkedCartId: string | null;
  label: string | null;
  at: Date;
  store: string;
  zone: string;
  employee: string | null;
  customerId: string | null;
  customer: string | null;
  line: number;
  productId: string;
  product: string;
  translations: Translations;
  quantity: Quantity;
  price: Money;
  minPrice: Money | null;
  cost: Money | null;
  /** What the customer should have had. */
  percent: BasisPoints;
};

/** The queue, those that wait longest first. */
export async function findBlockedDiscounts(
  db: Db,
  { scope, limit }: { scope: SaleScope; limit: number },
): Promise<BlockedDiscountRow[]> {
  const rows = await db.execute<Omit<BlockedDiscountRow, "at"> & { at: string }>(sql`
    select waiting."saleId", waiting.number::float8 as number, waiting."parkedCartId", waiting.label, waiting.at::text,
      stores.name as store, stores.zone, employees.name as employee,
      customers.id as "customerId", customers.name as customer,
      waiting.line, products.id as "productId", products.name as product, products.translations,
      products.price::float8 as price, products.min_price::float8 as "minPrice", products.cost::float8 as cost,
      waiting.quantity::float8 as quantity, waiting.percent
    from (${waitingIn(scope)}) as waiting
    join products on products.id = waiting.product
    join stores on stores.id = waiting.store
    left join employees on employees.id = waiting.employee
    left join customers on customers.id = waiting.customer
    order by waiting.at, waiting.line
    limit ${limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** How many wait, up to a limit: more than that is no number that anybody reads. */
export async function countBlockedDiscounts(
  db: Db,
  { scope, limit }: { scope: SaleScope; limit: number },
): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from (select from (${waitingIn(scope)}) as waiting limit ${limit}) as counted`,
  );
  return row?.count ?? 0;
}

function waitingIn(scope: SaleScope): SQL {
  return sql`
    select ${sales.id} as "saleId", ${sales.number} as number, null::text as "parkedCartId", null::text as label,
      ${sales.at} as at, ${sales.storeId} as store, ${sales.employeeId} as employee, ${sales.customerId} as customer,
      ${noticeColumns},
      (select quantity from sale_lines where sale_id = ${sales.id} and line = (notice ->> 'line')::int) as quantity
    from ${sales} cross join lateral jsonb_array_elements(${sales.notices}) as notice
    where ${and(
      inScope(scope),
      sql`${sales.status} in ('draft', 'placed')`,
      sql`${sales.notices} @> '[{"code": "discount_blocked_by_minimum_price"}]'`,
      isUndecided(sql`decided.sale_id = ${sales.id}`),
    )}
    union all
    select null, null, ${parkedCarts.id}, ${parkedCarts.label},
      ${parkedCarts.createdAt}, ${parkedCarts.storeId}, ${parkedCarts.employeeId}, ${parkedCarts.customerId},
      ${noticeColumns},
      (${parkedCarts.cart} #>> array['lines', notice ->> 'line', 'quantity'])::bigint
    from ${parkedCarts} cross join lateral jsonb_array_elements(${parkedCarts.notices}) as notice
    where ${and(
      inParkedScope(scope),
      isNull(parkedCarts.takenAt),
      isUndecided(sql`decided.parked_cart_id = ${parkedCarts.id}`),
    )}`;
}

const noticeColumns = sql`(notice ->> 'line')::int as line, notice #>> '{params,product}' as product,
      (notice #>> '{params,percent}')::int as percent`;

/** Of a `notice`: that it tells of a blocked discount on which nothing was decided where it waits. */
export const isUndecided = (isItsOwn: SQL): SQL => sql`notice ->> 'code' = 'discount_blocked_by_minimum_price'
      and not exists (select from discount_decisions as decided
        where ${isItsOwn} and decided.product_id = notice #>> '{params,product}')`;

/** A parked cart is its seller's; a key parks none. */
export function inParkedScope({ employees, key = null, stores }: SaleScope): SQL | undefined {
  return and(
    key === null ? undefined : sql`false`,
    employees === null ? undefined : inArray(parkedCarts.employeeId, [...employees]),
    stores === null ? undefined : inArray(parkedCarts.storeId, [...stores]),
  );
}
