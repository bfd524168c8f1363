import type { z } from "zod";
import { isBarcode } from "@/core/catalogue/barcode";
import { vatKind } from "@/core/catalogue/vat";
import type { Money } from "@/core/money/units";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { searchText } from "@/core/search-text";
import type { Db } from "@/db/client";
import { findId } from "@/db/queries/external-id";
import { findPriceListIds } from "@/db/queries/price-lists";
import type { ProductChange } from "@/db/queries/products";
import type { productPatchSchema } from "./schema";

/** What a product's fields mean for its rows: columns to set, barcodes and prices to keep. */
export type ResolvedProduct = {
  columns: ProductChange;
  barcodes: string[] | undefined;
  prices: { priceListId: string; price: Money | null }[];
};

/** What a product's fields can be wrong about: their params name the value. */
export const productRefusals = [
  "unknown_group",
  "unknown_price_list",
  "unknown_vat_rate",
  "invalid_barcode",
  "barcode_taken",
] as const;
export type ProductRefusal = (typeof productRefusals)[number];

/** Looks up what the fields name and checks them; fields that are left out stay out. */
export async function resolveProduct(
  db: Db,
  fields: z.output<typeof productPatchSchema>,
): Promise<Outcome<ResolvedProduct, ProductRefusal>> {
  const {
    group,
    vat,
    prices = {},
    barcodes,
    name,
    translations,
    sku,
    kind,
    unit,
    cost,
    price,
    minPrice,
  } = fields;
  const [groupId, listIds] = await Promise.all([
    group ? findId(db, "productGroup", group) : null,
    findPriceListIds(db, Object.keys(prices)),
  ]);
  if (group && !groupId) return refuse("unknown_group", { group });
  const wrong = barcodes?.find((barcode) => !isBarcode(barcode));
  if (wrong !== undefined) return refuse("invalid_barcode", { barcode: wrong });
  const kindOfVat = vat === undefined ? undefined : vatKind(vat);
  if (kindOfVat === null) return refuse("unknown_vat_rate", { vat: vat ?? null });

  const listed: ResolvedProduct["prices"] = [];
  for (const [key, listPrice] of Object.entries(prices)) {
    const priceListId = listIds.get(key);
    if (!priceListId) return refuse("unknown_price_list", { priceList: key });
    listed.push({ priceListId, price: listPrice });
  }
  const columns = {
    name,
    translations,
    kind,
    unit,
    cost,
    price,
    minPrice,
    sku: sku === "" ? null : sku,
    vatKind: kindOfVat,
    groupId: group === undefined ? undefined : groupId,
  };
  return accept({ columns: given(columns), barcodes: barcodes && [...new Set(barcodes)], prices: listed });
}

/** What a product is found by besides its barcodes. */
export const productSearchText = ({
  name,
  translations,
  sku,
}: Pick<ProductChange, "name" | "translations" | "sku">) =>
  searchText(name, translations?.en, translations?.ru, sku);

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
