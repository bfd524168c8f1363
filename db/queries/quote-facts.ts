import { type SQL, sql } from "drizzle-orm";
import type { BasisPoints, Money } from "@/core/money/units";
import type { Importance } from "@/core/programme/members";
import type { Totals } from "@/core/quote/facts";
import type { Db } from "../client";
import { attendances } from "./visits";

// What a quote depends on, read in few statements that go out together. Callers may name records by `ext:THEIRS`.

const prefix = "ext:";

/** Whether a row is the one that a caller named by id or by `ext:THEIRS`. Both have an index. */
const isNamed = (given: string): SQL =>
  given.startsWith(prefix) ? sql`external_id = ${given.slice(prefix.length)}` : sql`id = ${given}`;

export type StoreFacts = { id: string; name: string; zone: string };

/**
 * The store named, else the first of those allowed, else the oldest. Null when there is none or it is not allowed.
 * @param allowed null: every store
 */
export async function findStoreFacts(
  db: Db,
  { store, allowed }: { store: string | null; allowed: readonly string[] | null },
): Promise<StoreFacts | null> {
  const rows = await db.execute<StoreFacts>(sql`
    select id, name, zone from stores
    where closed_at is null
      and (${allowed === null}::boolean or id = any(${sql.param([...(allowed ?? [])])}::text[]))
      ${store === null ? sql`` : sql`and ${isNamed(store)}`}
    order by created_at, id limit 1`);
  return rows[0] ?? null;
}

/** The stores allowed (null: all) that are open, by name. */
export async function findOpenStores(db: Db, allowed: readonly string[] | null): Promise<StoreFacts[]> {
  return db.execute<StoreFacts>(sql`
    select id, name, zone from stores
    where closed_at is null
      and (${allowed === null}::boolean or id = any(${sql.param([...(allowed ?? [])])}::text[]))
    order by name, id`);
}

/** A product as it is sold: prices by key of price list, groups above it (the nearest first). */
export type SoldProduct = {
  /** As the caller named it. */
  given: string;
  id: string;
  name: string;
  unit: string;
  vatKind: "standard" | "reduced" | "zero" | "none";
  basePrice: Money;
  minPrice: Money | null;
  cost: Money | null;
  prices: Record<string, Money>;
  groups: string[];
  /** V2: what a type of gift certificates is sold as. */
  isCertificate: boolean;
};

/** Products named by id or `ext:THEIRS`; archived ones are not sold and so absent. */
export async function findSoldProducts(db: Db, given: readonly string[]): Promise<SoldProduct[]> {
  if (given.length === 0) return [];
  const theirs = given.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  const rows = await db.execute<Record<keyof SoldProduct, never>>(sql`
    with recursive sold as (
      select id as given, * from products where id = any(${sql.param([...given])}::text[]) and archived_at is null
      union all
      select ${prefix} || external_id, * from products
      where external_id = any(${sql.param(theirs)}::text[]) and archived_at is null
    ), above as (
      select id as product, group_id, 1 as distance from sold where group_id is not null
      union all
      select above.product, product_groups.parent_id, distance + 1
      from above join product_groups on product_groups.id = above.group_id
      where product_groups.parent_id is not null and distance < 100
    )
    select given, id, name, unit, vat_kind as "vatKind", kind = 'certificate' as "isCertificate", price::float8 as "basePrice", cost::float8 as cost,
      min_price::float8 as "minPrice",
      coalesce((select jsonb_object_agg(price_lists.key, prices.price) from prices
        join price_lists on price_lists.id = prices.price_list_id where prices.product_id = sold.id), '{}') as prices,
      array(select group_id from above where product = sold.id order by distance) as groups
    from sold`);
  return rows as unknown as SoldProduct[];
}

export type BuyerFacts = {
  id: string;
  name: string;
  discount: BasisPoints | null;
  ruleDiscount: BasisPoints | null;
  ruleDiscountUntil: string | null;
  priceList: string | null;
  categories: string[];
  importance: Importance | null;
  /** The last day on which the class holds; null for no end. */
  importanceUntil: string | null;
  birthDate: string | null;
  totals: Totals;
};

/** The customer named, else the one whose card it is. Erased ones are absent. */
export async function findBuyer(
  db: Db,
  { customer, card }: { customer: string | null; card: string | null },
): Promise<BuyerFacts | null> {
  if (customer === null && card === null) return null;
  const chosen =
    customer === null
      ? sql`id = (select customer_id from cards where number = ${card} or barcode = ${card} limit 1)`
      : isNamed(customer);
  const rows = await db.execute(sql`
    select id, name, discount, rule_discount as "ruleDiscount", rule_discount_until::text as "ruleDiscountUntil",
      (select key from price_lists where price_lists.id = customers.price_list_id) as "priceList",
      array(select categories.name from customer_categories join categories on categories.id = category_id
        where customer_id = customers.id order by categories.name) as categories,
      importance, importance_until::text as "importanceUntil", birth_date::text as "birthDate",
      jsonb_build_object('sold', sold, 'paid', paid, 'visits', visits) as totals
    from customers where erased_at is null and ${chosen}`);
  return (rows[0] as unknown as BuyerFacts | undefined) ?? null;
}

/** Of the customer named, for the cards' query, which goes out before the customer is known. */
export const customerNamed = (given: string): SQL => sql`(select id from customers where ${isNamed(given)})`;

/**
 * What a customer bought since each of some moments (docs/pricing.md, Totals). A return counts on the day of the
 * sale, a refund on the day of the payment that it gives back.
 */
export async function findTotalsSince(db: Db, customerId: string, since: readonly Date[]): Promise<Totals[]> {
  if (since.length === 0) return [];
  const rows = await db.execute<{ sold: number; paid: number; visits: number }>(sql`
    select
      coalesce((select sum(${purchased}) from sales where customer_id = ${customerId} and at >= since.at
        and status not in ('draft', 'cancelled')), 0)::float8 as sold,
      -- Money for a certificate counts when the certificate is used.
      (coalesce((select sum(payments.amount) from payments
        join sales on sales.id = payments.sale_id
        left join payments as given_back on given_back.id = payments.refunds
        where sales.customer_id = ${customerId} and payments.status = 'settled'
          and coalesce(given_back.at, payments.at) >= since.at), 0)
        - coalesce((select sum(paid - ${purchasePaid}) from sales where customer_id = ${customerId}
          and at >= since.at and prepaid > 0), 0))::float8 as paid,
      (select count(*) from ${attendances} as there where customer_id = ${customerId} and at >= since.at)::int as visits
    -- Through text: Drizzle takes over the driver's serialiser of timestamp arrays and leaves them as they are.
    from unnest(${sql.param(since.map((at) => at.toISOString()))}::text[]::timestamptz[]) with ordinality as since(at, n)
    order by n`);
  return rows;
}

/** What a row of `sales` counts for as sold: money for certificates is none, until they are used (V2). */
export const purchased: SQL = sql.raw("(total - returned - prepaid)");

/** What of the money received for a row of `sales` was for what it sold; of a part payment that is covered first. */
export const purchasePaid: SQL = sql.raw("least(paid, total - returned - prepaid)");
