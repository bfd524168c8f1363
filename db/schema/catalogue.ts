import { type AnyPgColumn, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant, money, ref } from "./columns";

/** Names in the interface languages besides the main one: `{en: "Oil change"}`. */
export type Translations = { en?: string | undefined; ru?: string | undefined };

export const productGroups = pgTable(
  "product_groups",
  {
    id: id(),
    externalId: text().unique(),
    name: text().notNull(),
    translations: jsonb().$type<Translations>().notNull().default({}),
    parentId: ref().references((): AnyPgColumn => productGroups.id),
    createdAt: instant().notNull(),
    archivedAt: instant(),
  },
  (t) => [index("product_groups_parent").on(t.parentId)],
);

export const products = pgTable(
  "products",
  {
    id: id(),
    externalId: text().unique(),
    /** `certificate`: what a type of gift certificates is sold as (V2); its price is what the certificate holds. */
    kind: text().$type<"goods" | "service" | "certificate">().notNull(),
    name: text().notNull(),
    translations: jsonb().$type<Translations>().notNull().default({}),
    groupId: ref().references(() => productGroups.id),
    sku: text(),
    unit: text().notNull().default("pcs"),
    /** C1: the kind of rate; the percent is looked up by date in `core/catalogue/vat.ts`. */
    vatKind: text().$type<"standard" | "reduced" | "zero" | "none">().notNull().default("standard"),
    cost: money(),
    price: money().notNull(),
    minPrice: money(),
    /** Normalised name, names in other languages and SKU, for the trigram index. */
    searchText: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    archivedAt: instant(),
  },
  (t) => [
    index("products_group").on(t.groupId),
    index("products_newest").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("products_name").on(t.name, t.id),
    index("products_sku").on(t.sku),
  ],
);

export const productBarcodes = pgTable(
  "product_barcodes",
  {
    barcode: text().primaryKey(),
    productId: ref()
      .notNull()
      .references(() => products.id),
  },
  (t) => [index("product_barcodes_product").on(t.productId)],
);

export const priceLists = pgTable("price_lists", {
  id: id(),
  key: text().notNull().unique(),
  name: text().notNull(),
  createdAt: instant().notNull(),
  archivedAt: instant(),
});

export const prices = pgTable(
  "prices",
  {
    priceListId: ref()
      .notNull()
      .references(() => priceLists.id),
    productId: ref()
      .notNull()
      .references(() => products.id),
    price: money().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.priceListId] }), index("prices_list").on(t.priceListId)],
);
