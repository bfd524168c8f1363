import { z } from "zod";
import { vatRate } from "@/core/catalogue/vat";
import { basisPointsSchema, moneySchema } from "@/core/money/unit-schemas";
import type { Money } from "@/core/money/units";
import { calendarDay } from "@/core/time/calendar-day";
import type { PriceListRow } from "@/db/queries/price-lists";
import type { ProductGroupRow } from "@/db/queries/product-groups";
import type { ProductRecord } from "@/db/queries/products";

const translationsView = z.object({ en: z.string().optional(), ru: z.string().optional() });

export const groupView = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  name: z.string(),
  translations: translationsView,
  parent: z.string().nullable(),
  createdAt: z.string(),
  archivedAt: z.string().nullable(),
});

export const groupOf = (row: ProductGroupRow): z.input<typeof groupView> => ({
  id: row.id,
  externalId: row.externalId,
  name: row.name,
  translations: row.translations,
  parent: row.parentId,
  createdAt: row.createdAt.toISOString(),
  archivedAt: row.archivedAt?.toISOString() ?? null,
});

export const priceListView = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  createdAt: z.string(),
  archivedAt: z.string().nullable(),
});

export const priceListOf = (row: PriceListRow): z.input<typeof priceListView> => ({
  id: row.id,
  key: row.key,
  name: row.name,
  createdAt: row.createdAt.toISOString(),
  archivedAt: row.archivedAt?.toISOString() ?? null,
});

/** `cost` is there only for those who may see it. `vat` is today's rate, null for what is sold without VAT. */
export const productView = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  kind: z.enum(["goods", "service"]),
  name: z.string(),
  translations: translationsView,
  group: z.string().nullable(),
  groupName: z.string().nullable(),
  sku: z.string().nullable(),
  barcodes: z.array(z.string()),
  unit: z.string(),
  vat: basisPointsSchema.nullable(),
  cost: moneySchema.nullable().optional(),
  price: moneySchema,
  minPrice: moneySchema.nullable(),
  prices: z.record(z.string(), moneySchema),
  createdAt: z.string(),
  updatedAt: z.string(),
  archivedAt: z.string().nullable(),
});
export type ProductView = z.output<typeof productView>;

export type ListPrice = { productId: string; key: string; price: Money };

type Seen = { now: Date; withCost: boolean; prices: readonly ListPrice[] };

// A rate belongs to a country, not to a store: the table is Russia's, so the day is Moscow's.
export const vatZone = "Europe/Moscow";

export const productOf = (row: ProductRecord, { now, withCost, prices }: Seen): ProductView => ({
  id: row.id,
  externalId: row.externalId,
  kind: row.kind === "service" ? "service" : "goods",
  name: row.name,
  translations: row.translations,
  group: row.groupId,
  groupName: row.groupName,
  sku: row.sku,
  barcodes: row.barcodes,
  unit: row.unit,
  vat: vatRate(row.vatKind, calendarDay(now, vatZone)),
  ...(withCost ? { cost: row.cost } : {}),
  price: row.price,
  minPrice: row.minPrice,
  prices: Object.fromEntries(
    prices.flatMap(({ productId, key, price }) => (productId === row.id ? [[key, price] as const] : [])),
  ),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  archivedAt: row.archivedAt?.toISOString() ?? null,
});
