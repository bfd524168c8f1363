import { and, eq, getTableColumns, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { priceLists } from "../schema/catalogue";
import { customerEmails, customerPhones, customers } from "../schema/customers";
import { employees } from "../schema/people";

export type NewCustomer = typeof customers.$inferInsert;
export type CustomerChange = Partial<Omit<NewCustomer, "id" | "createdAt">>;
export type PhoneRow = { phone: string; extension: string | null };
type CategoryRow = { id: string; name: string; assigned: "manual" | "rule"; since: string; why: unknown };
type ConsentRow = { channel: "email" | "sms"; given: boolean; at: string };

/**
 * Whose customers a person may see: those that one of these employees is responsible for and those that nobody is;
 * null for all (U1).
 */
export type ResponsibleScope = readonly string[] | null;

/** The condition on `customers` of a scope. It has no default: whoever lists customers says for whom. */
export const inResponsibleScope = (scope: ResponsibleScope): SQL | undefined =>
  scope === null
    ? undefined
    : or(isNull(customers.responsibleId), inArray(customers.responsibleId, [...scope]));

// Lists of a customer's own are read as arrays beside the row: one round trip, whatever the number of customers.
const customerColumns = {
  ...getTableColumns(customers),
  priceList: priceLists.key,
  responsibleName: employees.name,
  phones: sql<
    PhoneRow[]
  >`coalesce((select json_agg(json_build_object('phone', p.phone, 'extension', p.extension)
    order by p.position) from customer_phones p where p.customer_id = ${customers.id}), '[]')`,
  emails: sql<string[]>`array(select e.email from customer_emails e where e.customer_id = ${customers.id}
    order by e.position)`,
  categories: sql<CategoryRow[]>`coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name,
    'assigned', cc.assigned, 'since', cc.since, 'why', cc.why) order by c.name) from customer_categories cc
    join categories c on c.id = cc.category_id where cc.customer_id = ${customers.id}), '[]')`,
  // M4: the latest row of a channel holds.
  consents: sql<ConsentRow[]>`coalesce((select json_agg(latest) from (select distinct on (channel)
    channel, given, at from consents where customer_id = ${customers.id} and purpose = 'advertising'
    order by channel, at desc, id desc) latest), '[]')`,
};

const customersWithLists = (db: Db) =>
  db
    .select(customerColumns)
    .from(customers)
    .leftJoin(priceLists, eq(priceLists.id, customers.priceListId))
    .leftJoin(employees, eq(employees.id, customers.responsibleId));

export type CustomerRow = Awaited<ReturnType<typeof findCustomers>>[number];

/** Customers with their phones, e-mails, categories and consents, in the order of `ids`; unknown ids are absent. */
export async function findCustomers(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await customersWithLists(db).where(inArray(customers.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One customer within the scope, or null: another's does not exist for the asker. */
export async function findCustomer(db: Db, id: string, scope: ResponsibleScope): Promise<CustomerRow | null> {
  const [row] = await customersWithLists(db).where(and(eq(customers.id, id), inResponsibleScope(scope)));
  return row ?? null;
}

/** Locks a customer until the transaction ends, so that of two changes the second sees the first. */
export async function lockCustomer(db: Db, id: string): Promise<void> {
  await db.select({ id: customers.id }).from(customers).where(eq(customers.id, id)).for("update");
}

/** @returns false when the external id is another customer's; nothing is inserted then. */
export async function insertCustomer(db: Db, row: NewCustomer): Promise<boolean> {
  const inserted = await db
    .insert(customers)
    .values(row)
    .onConflictDoNothing({ target: customers.externalId })
    .returning({ id: customers.id });
  return inserted.length > 0;
}

export async function updateCustomer(db: Db, id: string, change: CustomerChange): Promise<void> {
  if (Object.keys(change).length > 0) await db.update(customers).set(change).where(eq(customers.id, id));
}

/** Whether another customer than `id` has this external id. */
export async function isExternalIdTaken(db: Db, externalId: string, id: string): Promise<boolean> {
  const [row] = await db
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.externalId, externalId));
  return row !== undefined && row.id !== id;
}

/** Writes the customer's phones anew, in this order. */
export async function replacePhones(db: Db, customerId: string, phones: readonly PhoneRow[]): Promise<void> {
  await db.delete(customerPhones).where(eq(customerPhones.customerId, customerId));
  if (phones.length === 0) return;
  await db.insert(customerPhones).values(
    phones.map(({ phone, extension }, position) => ({
      customerId,
      position,
      phone,
      extension,
      reversed: [...phone.slice(1)].reverse().join(""),
    })),
  );
}

/** Writes the customer's e-mails anew, in this order. */
export async function replaceEmails(db: Db, customerId: string, emails: readonly string[]): Promise<void> {
  await db.delete(customerEmails).where(eq(customerEmails.customerId, customerId));
  if (emails.length === 0) return;
  await db.insert(customerEmails).values(emails.map((email, position) => ({ customerId, position, email })));
}
