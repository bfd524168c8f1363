import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { literalPattern, searchText } from "@/core/search-text";
import type { Db } from "../client";
import { productBarcodes, productGroups, products } from "../schema/catalogue";

export type ProductRow = typeof products.$inferSelect;
export type NewProduct = typeof products.$inferInsert;
export type ProductChange = Partial<Omit<NewProduct, "id" | "createdAt">>;

/** A product with the name of its group and its barcodes. */
export type ProductRecord = ProductRow & { groupName: string | null; barcodes: string[] };

const record = {
  product: products,
  groupName: productGroups.name,
  barcodes: sql<
    string[]
  >`array(select barcode from product_barcodes where product_id = ${products.id} order by barcode)`,
};

const select = (db: Db) =>
  db.select(record).from(products).leftJoin(productGroups, eq(productGroups.id, products.groupId)).$dynamic();

const flat = (row: { product: ProductRow; groupName: string | null; barcodes: string[] }): ProductRecord => ({
  ...row.product,
  groupName: row.groupName,
  barcodes: row.barcodes,
});

/** V2: what certificates are sold as belongs to their type, not to the catalogue. */
const isCatalogued = ne(products.kind, "certificate");

export async function findProduct(db: Db, id: string): Promise<ProductRecord | null> {
  const [row] = await select(db).where(and(eq(products.id, id), isCatalogued));
  return row ? flat(row) : null;
}

export async function findProducts(db: Db, ids: readonly string[]): Promise<ProductRecord[]> {
  if (ids.length === 0) return [];
  return (await select(db).where(inArray(products.id, [...ids]))).map(flat);
}

/** A minus turns an order round. */
export type ProductSort = "newest" | "name" | "-name" | "price" | "-price";

type ProductFilter = {
  /** Name (typos forgiven from three letters on), SKU or barcode. */
  query?: string | undefined;
  /** Ids of groups, subgroups already included. */
  groups?: readonly string[] | undefined;
  kind?: ProductRow["kind"] | undefined;
  /** Archived products only, instead of those that are not. */
  archived: boolean;
  /** Gift certificates on sale besides. */
  certificates?: boolean;
};

type ProductPage = {
  sort: ProductSort;
  after: { value: string | number | null; id: string } | null;
  limit: number;
};

/** One page of products by key: newest first, by name or by price. */
export async function listProducts(
  db: Db,
  { query, groups, kind, archived, certificates, sort, after, limit }: ProductFilter & ProductPage,
): Promise<ProductRecord[]> {
  const rows = await select(db)
    .where(
      and(
        archived ? isNotNull(products.archivedAt) : isNull(products.archivedAt),
        certificates ? undefined : isCatalogued,
        kind && eq(products.kind, kind),
        groups && inArray(products.groupId, [...groups]),
        query ? matches(query) : undefined,
        after ? isAfter(sort, after) : undefined,
      ),
    )
    .orderBy(...orders[sort])
    .limit(limit);
  return rows.map(flat);
}

const orders: Record<ProductSort, SQL[]> = {
  newest: [desc(products.createdAt), desc(products.id)],
  name: [asc(products.name), asc(products.id)],
  "-name": [desc(products.name), desc(products.id)],
  price: [asc(products.price), asc(products.id)],
  "-price": [desc(products.price), desc(products.id)],
};

/** Rows behind a key, compared as pairs, so that the order's index finds where the page begins. */
function isAfter(sort: ProductSort, { value, id }: { value: string | number | null; id: string }): SQL {
  switch (sort) {
    case "newest":
      return sql`(${products.createdAt}, ${products.id}) < (${value}::timestamptz, ${id})`;
    case "name":
      return sql`(${products.name}, ${products.id}) > (${value}::text, ${id})`;
    case "-name":
      return sql`(${products.name}, ${products.id}) < (${value}::text, ${id})`;
    case "price":
      return sql`(${products.price}, ${products.id}) > (${value}::bigint, ${id})`;
    case "-price":
      return sql`(${products.price}, ${products.id}) < (${value}::bigint, ${id})`;
  }
}

// A trigram needs three characters; what is shorter is looked for at the beginning only.
function matches(query: string): SQL | undefined {
  const text = searchText(query);
  const pattern = literalPattern(text);
  const byBarcode = sql`${products.id} in (select product_id from product_barcodes where barcode = ${query.trim()})`;
  const bySku = eq(products.sku, query.trim());
  if (text.length < 3) return or(bySku, byBarcode, sql`${products.searchText} like ${`${pattern}%`}`);
  return or(
    bySku,
    byBarcode,
    sql`${products.searchText} like ${`%${pattern}%`}`,
    // K4: forgives typos; the operator uses the same trigram index.
    sql`${text} <% ${products.searchText}`,
  );
}

/** Locks a product until the transaction ends. */
export async function lockProduct(
  db: Db,
  by: { id: string } | { externalId: string },
): Promise<ProductRow | null> {
  const condition = "id" in by ? eq(products.id, by.id) : eq(products.externalId, by.externalId);
  const [row] = await db.select().from(products).where(and(condition, isCatalogued)).for("update");
  return row ?? null;
}

/** Locks products in one fixed order, so that two who lock several never wait for each other. */
export async function lockProducts(db: Db, ids: readonly string[]): Promise<ProductRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(products)
    .where(and(inArray(products.id, [...ids]), isCatalogued))
    .orderBy(products.id)
    .for("update");
}

/** Adds a product unless its external id is taken. @returns whether it was added. */
export async function insertProduct(db: Db, row: NewProduct): Promise<boolean> {
  const added = await db
    .insert(products)
    .values(row)
    .onConflictDoNothing({ target: products.externalId })
    .returning({ id: products.id });
  return added.length > 0;
}

export async function updateProduct(db: Db, id: string, change: ProductChange): Promise<void> {
  await db.update(products).set(change).where(eq(products.id, id));
}

/**
 * Makes these the product's barcodes.
 * @returns the barcodes that other products hold; nothing may be kept of the transaction then.
 */
export async function replaceBarcodes(
  db: Db,
  productId: string,
  barcodes: readonly string[],
): Promise<{ barcode: string; productId: string }[]> {
  await db
    .delete(productBarcodes)
    .where(
      and(
        eq(productBarcodes.productId, productId),
        barcodes.length > 0 ? notInArray(productBarcodes.barcode, [...barcodes]) : undefined,
      ),
    );
  if (barcodes.length === 0) return [];
  await db
    .insert(productBarcodes)
    .values(barcodes.map((barcode) => ({ barcode, productId })))
    .onConflictDoNothing();
  const held = await db
    .select()
    .from(productBarcodes)
    .where(inArray(productBarcodes.barcode, [...barcodes]));
  return held.filter((row) => row.productId !== productId);
}

/** Names of products by id, archived ones too. */
export async function findProductNames(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: products.id, name: products.name })
    .from(products)
    .where(inArray(products.id, [...ids]));
}
