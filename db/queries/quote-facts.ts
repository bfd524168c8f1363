import { type SQL, sql } from "drizzle-orm";
import type { BasisPoints, Money } from "@/core/money/units";
import type { Importance } from "@/core/programme/members";
import type { Totals } from "@/core/quote/facts";
import type { Db } from "../client";
import { prepared } from "../prepared";
import { named } from "./external-id";
import { versionInForce } from "./programme";
import { attendances } from "./visits";

// What a quote depends on. Each part is a query of its own for those who need no more; a quote reads all by one
// statement. Callers may name records by `ext:THEIRS`.

export type StoreFacts = { id: string; name: string; zone: string };

/** Which store: the one named, else the first of those allowed (null: every store), else the oldest. */
type WhichStore = { store: string | null; allowed: readonly string[] | null };

const allowed = sql`${sql.placeholder("allowed")}::text[]`;
const store = {
  id: sql`${sql.placeholder("storeId")}::text`,
  theirs: sql`${sql.placeholder("storeTheirs")}::text`,
};

const openStores = sql`select id, name, zone from stores
  where closed_at is null and (${allowed} is null or id = any(${allowed}))`;
const oneStore = sql`${openStores}
  and (coalesce(${store.id}, ${store.theirs}) is null or id = ${store.id} or external_id = ${store.theirs})
  order by created_at, id limit 1`;

type StoreValues = { allowed: readonly string[] | null; storeId: string | null; storeTheirs: string | null };

const storeValues = (which: WhichStore): StoreValues => {
  const { id, theirs } = named(which.store);
  return { allowed: which.allowed, storeId: id, storeTheirs: theirs };
};

const readStore = prepared<StoreFacts, StoreValues>(oneStore);
const readOpenStores = prepared<StoreFacts, { allowed: readonly string[] | null }>(
  sql`${openStores} order by name, id`,
);

/** The store asked for, see `WhichStore`. Null when there is none or it is not allowed. */
export async function findStoreFacts(db: Db, which: WhichStore): Promise<StoreFacts | null> {
  const rows = await readStore(db, storeValues(which));
  return rows[0] ?? null;
}

/** The stores allowed (null: all) that are open, by name. */
export async function findOpenStores(db: Db, allowed: readonly string[] | null): Promise<StoreFacts[]> {
  return readOpenStores(db, { allowed });
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

const products = { ids: sql.placeholder("products"), theirs: sql.placeholder("productsTheirs") };

const soldProducts = sql`
  with recursive sold as (
    select id as given, * from products where id = any(${products.ids}::text[]) and archived_at is null
    union all
    select 'ext:' || external_id, * from products
    where external_id = any(${products.theirs}::text[]) and archived_at is null
  ), above as (
    select id as product, group_id, 1 as distance from sold where group_id is not null
    union all
    select above.product, product_groups.parent_id, distance + 1
    from above join product_groups on product_groups.id = above.group_id
    where product_groups.parent_id is not null and distance < 100
  )
  select given, id, name, unit, vat_kind as "vatKind", kind = 'certificate' as "isCertificate",
    price::float8 as "basePrice", cost::float8 as cost, min_price::float8 as "minPrice",
    coalesce((select jsonb_object_agg(price_lists.key, prices.price) from prices
      join price_lists on price_lists.id = prices.price_list_id where prices.product_id = sold.id), '{}') as prices,
    array(select group_id from above where product = sold.id order by distance) as groups
  from sold`;

type ProductValues = { products: readonly string[]; productsTheirs: readonly string[] };

function productValues(given: readonly string[]): ProductValues {
  const all = given.map(named);
  return {
    products: all.flatMap(({ id }) => id ?? []),
    productsTheirs: all.flatMap(({ theirs }) => theirs ?? []),
  };
}

const readProducts = prepared<SoldProduct, ProductValues>(soldProducts);

/** Products named by id or `ext:THEIRS`; archived ones are not sold and so absent. */
export async function findSoldProducts(db: Db, given: readonly string[]): Promise<SoldProduct[]> {
  return given.length === 0 ? [] : readProducts(db, productValues(given));
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

/** Whose sale: the customer named, else the holder of the card with this number or barcode. */
export type WhichBuyer = { customer: string | null; card: string | null };

const customer = {
  id: sql`${sql.placeholder("customerId")}::text`,
  theirs: sql`${sql.placeholder("customerTheirs")}::text`,
};
const card = sql`${sql.placeholder("card")}::text`;

// Erased ones are absent.
const buyer = sql`
  select id, name, discount, rule_discount as "ruleDiscount", rule_discount_until::text as "ruleDiscountUntil",
    (select key from price_lists where price_lists.id = customers.price_list_id) as "priceList",
    array(select categories.name from customer_categories join categories on categories.id = category_id
      where customer_id = customers.id order by categories.name) as categories,
    importance, importance_until::text as "importanceUntil", birth_date::text as "birthDate",
    jsonb_build_object('sold', sold, 'paid', paid, 'visits', visits) as totals
  from customers where erased_at is null and id = case
    when ${customer.id} is not null then ${customer.id}
    when ${customer.theirs} is not null then (select id from customers where external_id = ${customer.theirs})
    else (select customer_id from cards where number = ${card} or barcode = ${card} limit 1) end`;

type BuyerValues = { customerId: string | null; customerTheirs: string | null; card: string | null };

const buyerValues = (which: WhichBuyer): BuyerValues => {
  const { id, theirs } = named(which.customer);
  return { customerId: id, customerTheirs: theirs, card: which.card };
};

/** All that a quote depends on but for the cards, which posting locks. */
export type StoredFacts = {
  /** Of the programme in force. */
  versionId: string | null;
  store: StoreFacts | null;
  products: SoldProduct[];
  buyer: BuyerFacts | null;
  /** The next running number of a sale; one that a refused sale took leaves a gap. */
  saleNumber: number | null;
};

type WhichFacts = WhichStore & WhichBuyer & { products: readonly string[]; at: Date; takeNumber: boolean };

type FactsValues = StoreValues & ProductValues & BuyerValues & { at: string; takeNumber: boolean };

const readFacts = prepared<StoredFacts, FactsValues>(
  sql`
  select (${versionInForce(sql.placeholder("at"))}) as "versionId",
    (select to_json(store) from (${oneStore}) store) as store,
    (select coalesce(json_agg(product), '[]') from (${soldProducts}) product) as products,
    (select to_json(buyer) from (${buyer}) buyer) as buyer,
    case when ${sql.placeholder("takeNumber")}::boolean then nextval('sale_numbers')::float8 end as "saleNumber"`,
  { readsOnly: true },
);

/** Reads what a quote depends on, and takes a sale's number if it is to be posted. */
export async function findQuoteFacts(db: Db, which: WhichFacts): Promise<StoredFacts> {
  const [row] = await readFacts(db, {
    ...storeValues(which),
    ...productValues(which.products),
    ...buyerValues(which),
    at: which.at.toISOString(),
    takeNumber: which.takeNumber,
  });
  if (!row) throw new Error("a select without a table gave no row");
  return row;
}

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
