import { accept, type Outcome, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { savePriceChanges } from "@/db/queries/price-lists";
import { insertProduct, type ProductRow, replaceBarcodes, updateProduct } from "@/db/queries/products";
import type { Context } from "../gate/use-case";
import { viewProduct } from "./read-products";
import { productSearchText, type ResolvedProduct } from "./resolve-product";
import type { ProductView } from "./view";

/** What the four ways to save a product have in common: rows, barcodes, prices, audit. The product is locked. */
export async function saveProduct(
  ctx: Context,
  before: ProductRow,
  { columns, barcodes, prices }: ResolvedProduct,
): Promise<Outcome<ProductView, "barcode_taken">> {
  const seen = await viewProduct(ctx, before.id);
  await updateProduct(ctx.db, before.id, {
    ...columns,
    searchText: productSearchText({ ...before, ...columns }),
    updatedAt: ctx.now,
  });
  const kept = await saveDetails(ctx, before.id, barcodes, prices);
  if (!kept.ok) return kept;

  const after = await viewProduct(ctx, before.id);
  ctx.audit({ subject: { kind: "product", id: before.id }, before: seen, after });
  return accept(after);
}

type NewProductFields = ResolvedProduct & {
  externalId: string | null;
  name: string;
  price: ProductRow["price"];
};

/** Adds a product; null when its external id is taken. */
export async function addProduct(
  ctx: Context,
  { columns, barcodes, prices, externalId, name, price }: NewProductFields,
): Promise<Outcome<ProductView | null, "barcode_taken">> {
  const id = newId("product");
  const added = await insertProduct(ctx.db, {
    kind: "goods",
    ...columns,
    id,
    externalId,
    name,
    price,
    searchText: productSearchText({ ...columns, name }),
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  if (!added) return accept(null);
  const kept = await saveDetails(ctx, id, barcodes, prices);
  if (!kept.ok) return kept;

  const after = await viewProduct(ctx, id);
  ctx.audit({ subject: { kind: "product", id }, after });
  return accept(after);
}

async function saveDetails(
  { db, now }: Context,
  productId: string,
  barcodes: ResolvedProduct["barcodes"],
  prices: ResolvedProduct["prices"],
): Promise<Outcome<null, "barcode_taken">> {
  const [taken] = barcodes ? await replaceBarcodes(db, productId, barcodes) : [];
  if (taken) return refuse("barcode_taken", { barcode: taken.barcode, product: taken.productId });
  await savePriceChanges(
    db,
    prices.map((price) => ({ ...price, productId })),
    now,
  );
  return accept(null);
}
