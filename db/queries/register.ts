import { sql } from "drizzle-orm";
import type { Right } from "@/core/rights";
import type { Db } from "../client";

// What the register asks for: what a scanner reads, found by its whole code, and whom a seller may ask.

/** The product on sale with this barcode or, failing that, this SKU. */
export async function findProductByCode(db: Db, code: string): Promise<string | null> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from (
      (select products.id, 0 as rank from product_barcodes join products on products.id = product_id
        where barcode = ${code} and archived_at is null)
      union all
      (select id, 1 from products where sku in (${code}, ${code.toUpperCase()}) and archived_at is null)
    ) found order by rank limit 1`);
  return rows[0]?.id ?? null;
}

export type ScannedCard = { number: string; customer: string; name: string };

/** The card with this number or barcode, and whose it is. Erased customers' cards are absent. */
export async function findCardByCode(db: Db, code: string): Promise<ScannedCard | null> {
  const rows = await db.execute<ScannedCard>(sql`
    select number, customers.id as customer, name from cards
    join customers on customers.id = customer_id and erased_at is null
    where number = ${code} or barcode = ${code} limit 1`);
  return rows[0] ?? null;
}

/** Names of employees at work who hold a right, those with the fewest rights first: they are nearest at hand. */
export async function findHolders(db: Db, right: Right, limit: number): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select employees.name from employees join roles on roles.id = employees.role_id
    where disabled_at is null and roles.grants ? ${right}::text
    order by (select count(*) from jsonb_object_keys(roles.grants)), employees.name limit ${limit}`);
  return rows.map(({ name }) => name);
}
