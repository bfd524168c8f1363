import { z } from "zod";
import { moneySchema } from "@/core/money/unit-schemas";
import type { Db } from "@/db/client";
import { findProducts } from "@/db/queries/products";
import { findSoldProducts } from "@/db/queries/quote-facts";
import type { Locale } from "@/i18n/locale";

/** A product as the register's browser gets it: what the quote needs and what the seller reads. Never the cost. */
export const registerProductSchema = z.object({
  id: z.string(),
  name: z.string(),
  sku: z.string().nullable(),
  barcodes: z.array(z.string()),
  unit: z.string(),
  /** Ids of the groups above, the nearest first. */
  groups: z.array(z.string()),
  basePrice: moneySchema,
  prices: z.record(z.string(), moneySchema),
  minPrice: moneySchema.nullable(),
  /** V2: a gift certificate that is sold. */
  isCertificate: z.boolean(),
});
export type RegisterProduct = z.infer<typeof registerProductSchema>;

/** The products with these ids that are on sale, in the order of `ids`. */
export async function viewRegisterProducts(
  db: Db,
  ids: readonly string[],
  locale: Locale,
): Promise<RegisterProduct[]> {
  const [sold, rows] = await Promise.all([findSoldProducts(db, ids), findProducts(db, ids)]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const byId = new Map(sold.map((product) => [product.id, product]));
  return ids.flatMap((id) => {
    const product = byId.get(id);
    const row = rowOf.get(id);
    if (!product || !row) return [];
    const { groups, basePrice, prices, minPrice, unit, isCertificate } = product;
    const { sku, barcodes } = row;
    const name = row.translations[locale] ?? row.name;
    return [{ id, name, sku, barcodes, unit, groups, basePrice, prices, minPrice, isCertificate }];
  });
}
