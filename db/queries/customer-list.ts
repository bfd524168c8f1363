import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { FilterMoment } from "@/core/segments/customer-facts";
import type { Filter } from "@/core/segments/group";
import type { Db } from "../client";
import { customerPoints } from "../schema/cards";
import { customers } from "../schema/customers";
import { inResponsibleScope, type ResponsibleScope } from "./customers";
import type { Asked } from "./segments/conditions";
import { filterSql } from "./segments/filter-sql";
import { costOf, withPlansOfItsOwn } from "./segments/planning";

// K6 and U5: a list by key, each order along an index that has the value and the id in one direction.

type Order = { column: AnyPgColumn; kind: "instant" | "text" | "number"; nullable: boolean };

const orders = {
  created: { column: customers.createdAt, kind: "instant", nullable: false },
  name: { column: customers.name, kind: "text", nullable: false },
  lastVisit: { column: customers.lastVisitAt, kind: "instant", nullable: true },
  /** Day of the year, from January to December. */
  birthday: { column: customers.birthMonthDay, kind: "text", nullable: true },
  sold: { column: customers.sold, kind: "number", nullable: false },
  paid: { column: customers.paid, kind: "number", nullable: false },
  visits: { column: customers.visits, kind: "number", nullable: false },
  averagePurchase: { column: customers.averagePurchase, kind: "number", nullable: true },
  /** All that lies on the cards, pending points included. */
  balance: { column: customerPoints.total, kind: "number", nullable: true },
} as const satisfies Record<string, Order>;

type OrderName = keyof typeof orders;
export type CustomerSort = "newest" | OrderName | `-${OrderName}`;

/** How customers may be put in order, and the kind of value: `newest`, a name ascending, `-name` descending. */
export const customerSorts = {
  newest: "instant",
  ...(Object.fromEntries(
    Object.entries(orders).flatMap(([name, { kind }]) => [
      [name, kind],
      [`-${name}`, kind],
    ]),
  ) as Record<Exclude<CustomerSort, "newest">, Order["kind"]>),
} as const;

export type CustomerFilter = {
  scope: ResponsibleScope;
  /** K6: only those whom it chooses. */
  chosen?: { filter: Filter; moment: FilterMoment } | undefined;
  /** Only these: what a search found. */
  ids?: readonly string[] | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  card?: string | undefined;
  barcode?: string | undefined;
  category?: string | undefined;
  importance?: "gold" | "silver" | "bronze" | undefined;
  role?: "customer" | "supplier" | "prospect" | undefined;
  archived?: boolean | undefined;
  sort: CustomerSort;
  after: { value: string | number | null; id: string } | null;
  limit: number;
};

type Key = { id: string; value: Date | string | number | null };

/** Ids of a page of customers with the value that they are ordered by; a row more than asked tells of a next page. */
export async function listCustomerIds(db: Db, filter: CustomerFilter): Promise<Key[]> {
  if (!filter.chosen) return findPage(db, filter, walk);
  return withPlansOfItsOwn(db, (tx) => findPage(tx, filter, walkOrGather));
}

async function findPage(db: Db, filter: CustomerFilter, find: typeof walk): Promise<Key[]> {
  const { after, limit } = filter;
  const { order, descending } = orderOf(filter.sort);
  const some = {
    ...order,
    descending,
    id: order.column === points ? customerPoints.customerId : customers.id,
  };
  if (!order.nullable) return find(db, filter, { ...some, from: afterKey(some, after) }, limit + 1);
  // Those without a value stand at the end whatever the direction; each part is one walk along an index.
  const isPast = after !== null && after.value === null;
  const from = and(isNotNull(order.column), afterKey(some, after));
  const valued = isPast ? [] : await find(db, filter, { ...some, from }, limit + 1);
  if (valued.length > limit) return valued;
  const none = { ...some, id: customers.id };
  const rest = and(isNull(order.column), isPast ? afterId(none, after.id) : undefined);
  const without = await find(db, filter, { ...none, from: rest }, limit + 1 - valued.length);
  return [...valued, ...without];
}

const points = customerPoints.total;

function orderOf(sort: CustomerSort): { order: Order; descending: boolean } {
  if (sort === "newest") return { order: orders.created, descending: true };
  const descending = sort.startsWith("-");
  return { order: orders[(descending ? sort.slice(1) : sort) as OrderName], descending };
}

/** Along which index, and where on it: `id` is the column beside the value in it. */
type Walk = Order & { descending: boolean; id: AnyPgColumn; from: SQL | undefined };

/** Reads customers in order and takes those that the filter means, until there are enough. */
async function walk(db: Db, filter: CustomerFilter, along: Walk, limit: number): Promise<Key[]> {
  const rows = await ordered(db, along)
    .where(and(conditions(filter, "oneByOne"), along.from))
    .orderBy(orderSql(along))
    .limit(limit);
  return rows as Key[];
}

function ordered(db: Db, along: Walk) {
  const query = db.select({ id: customers.id, value: along.column }).from(customers).$dynamic();
  if (along.column === points) query.leftJoin(customerPoints, eq(customerPoints.customerId, customers.id));
  return query;
}

/** So many are looked at on a walk; then those who are sought are too few, or far from where it began. */
const walkedAtMost = 20_000;

/** What finding everybody may cost, as the planner reckons, to be tried first: some tens of milliseconds. */
const cheapToGather = 12_000;

/**
 * A walk finds many at once and few never: those are found together and put in order. The planner cannot tell the two
 * apart, since it takes those who are sought to be spread evenly along the walk.
 */
async function walkOrGather(db: Db, filter: CustomerFilter, along: Walk, limit: number): Promise<Key[]> {
  const all = ordered(db, along).where(and(conditions(filter, "together"), along.from));
  // Materialized: found whatever the order, by the shortest way.
  const gathered = page(
    db,
    along,
    sql`(with meant (id, value) as materialized (${all}) select * from meant) as meant`,
  )
    .orderBy(inOrder(along))
    .limit(limit);
  if ((await costOf(db, gathered.getSQL())) > cheapToGather) {
    const found = await page(db, along, nextCustomers(along))
      .where(conditions(filter, "oneByOne"))
      .orderBy(inOrder(along))
      .limit(limit);
    if (found.length >= limit) return found as Key[];
  }
  return (await gathered) as Key[];
}

const page = (db: Db, { column }: Walk, from: SQL) =>
  db
    .select({ id: sql<string>`id`, value: sql<Key["value"]>`value`.mapWith(column) })
    .from(from)
    .$dynamic();

/** As many as a walk may pass, whoever they are. */
function nextCustomers(along: Walk): SQL {
  const withPoints =
    along.column === points
      ? sql`left join customer_points on customer_points.customer_id = customers.id`
      : sql``;
  return sql`(select customers.*, ${along.column} as value from customers ${withPoints}
    where ${along.from ?? sql`true`} order by ${orderSql(along)} limit ${walkedAtMost}) as customers`;
}

const inOrder = ({ descending }: Walk): SQL =>
  descending ? sql`value desc nulls last, id desc nulls last` : sql`value nulls first, id nulls first`;

/** Spelled as the indexes are, or they would not be used: the name's is ascending, the others are descending. */
function orderSql({ column, id, descending }: Walk): SQL {
  if (column === customers.name || (column === points && id === customers.id)) {
    return descending ? sql`${column} desc, ${id} desc` : sql`${column}, ${id}`;
  }
  return descending
    ? sql`${column} desc nulls last, ${id} desc nulls last`
    : sql`${column} asc nulls first, ${id} asc nulls first`;
}

function afterKey(
  { column, kind, id, descending }: Omit<Walk, "from">,
  after: CustomerFilter["after"],
): SQL | undefined {
  if (after === null) return undefined;
  const type = sql.raw({ instant: "timestamptz", text: "text", number: "bigint" }[kind]);
  const key = sql`(${after.value}::${type}, ${after.id})`;
  return descending ? sql`(${column}, ${id}) < ${key}` : sql`(${column}, ${id}) > ${key}`;
}

const afterId = ({ id, descending }: Omit<Walk, "from">, after: string): SQL =>
  descending ? sql`${id} < ${after}` : sql`${id} > ${after}`;

function conditions(filter: CustomerFilter, asked: Asked): SQL | undefined {
  const { phone, email, card, barcode, category, importance, role, chosen } = filter;
  return and(
    inResponsibleScope(filter.scope),
    filter.archived ? isNotNull(customers.archivedAt) : isNull(customers.archivedAt),
    isNull(customers.erasedAt),
    chosen ? filterSql(chosen.filter, chosen.moment, asked) : undefined,
    filter.ids ? inArray(customers.id, [...filter.ids]) : undefined,
    phone
      ? sql`${customers.id} in (select customer_id from customer_phones where phone = ${phone})`
      : undefined,
    email
      ? sql`${customers.id} in (select customer_id from customer_emails where email = ${email})`
      : undefined,
    card
      ? sql`${customers.id} in (select customer_id from cards where number = ${card} or barcode = ${card})`
      : undefined,
    barcode ? sql`${customers.id} in (select customer_id from cards where barcode = ${barcode})` : undefined,
    category
      ? sql`${customers.id} in (select customer_id from customer_categories join categories
          on categories.id = category_id where categories.name = ${category})`
      : undefined,
    importance ? eq(customers.importance, importance) : undefined,
    role ? sql`${role} = any(${customers.roles})` : undefined,
  );
}
