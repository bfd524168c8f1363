import { inArray } from "drizzle-orm";
import type { Db } from "../client";
import { cards } from "../schema/cards";
import { priceLists, productGroups, products } from "../schema/catalogue";
import { categories, customers } from "../schema/customers";
import { apiKeys, employees, roles, stores } from "../schema/people";
import { sales } from "../schema/sales";
import { voucherTypes } from "../schema/vouchers";

/** By what each kind of record is called. */
const named = {
  apiKey: { table: apiKeys, name: apiKeys.name },
  card: { table: cards, name: cards.number },
  category: { table: categories, name: categories.name },
  customer: { table: customers, name: customers.name },
  employee: { table: employees, name: employees.name },
  priceList: { table: priceLists, name: priceLists.name },
  product: { table: products, name: products.name },
  productGroup: { table: productGroups, name: productGroups.name },
  role: { table: roles, name: roles.name },
  sale: { table: sales, name: sales.number },
  store: { table: stores, name: stores.name },
  voucherType: { table: voucherTypes, name: voucherTypes.name },
};

const kinds = Object.keys(named) as (keyof typeof named)[];

/** Names or numbers of records of any kinds by their ids; what is gone, or has no name, is absent. */
export async function findSubjectNames(
  db: Db,
  subjects: readonly { kind: string; id: string }[],
): Promise<Map<string, string>> {
  const found = await Promise.all(
    kinds.map((kind) => {
      const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
      const { table, name } = named[kind];
      return ids.length === 0
        ? []
        : db.select({ id: table.id, name }).from(table).where(inArray(table.id, ids));
    }),
  );
  return new Map(found.flat().map(({ id, name }) => [id, String(name)]));
}
