import { z } from "zod";
import { priceSchema } from "@/core/money/bound-schemas";
import { accept, refuse } from "@/core/refusal";
import { findIds } from "@/db/queries/external-id";
import { findPriceListIds, savePriceChanges } from "@/db/queries/price-lists";
import { findProducts, lockProducts, updateProduct } from "@/db/queries/products";
import { useCase } from "../gate/use-case";
import { viewProducts } from "./read-products";
import { idSchema, priceListKeySchema } from "./schema";
import type { ProductView } from "./view";

const cellSchema = z.object({
  product: idSchema,
  /** `price` is the retail price, `minPrice` the minimum; otherwise the key of a price list. */
  column: z.union([z.literal(["price", "minPrice"]), z.object({ list: priceListKeySchema })]),
  /** Null clears; the retail price cannot be cleared. */
  value: priceSchema.nullable(),
  /** The price that was seen when this one was typed. */
  was: priceSchema.nullable(),
});
type Cell = z.output<typeof cellSchema>;

/**
 * C1: saves a grid of prices, all or nothing. A price that somebody else changed since it was seen refuses the whole,
 * naming the cells, so that nobody's work is overwritten unseen.
 */
export const savePrices = useCase(
  {
    name: "catalogue.savePrices",
    summary: "Save prices of many products in one go.",
    right: "catalogue.edit",
    kind: "command",
    input: z.object({ cells: z.array(cellSchema).min(1).max(5_000) }),
    output: z.object({ saved: z.int(), products: z.int() }),
    refusals: ["unknown_product", "unknown_price_list", "changed_meanwhile", "price_missing"],
  },
  async (ctx, { cells }) => {
    const { db, now } = ctx;
    const [ids, lists] = await Promise.all([
      findIds(
        db,
        "product",
        cells.map(({ product }) => product),
      ),
      findPriceListIds(
        db,
        cells.flatMap(({ column }) => (typeof column === "object" ? [column.list] : [])),
      ),
    ]);
    const unknown = cells.find(({ product }) => !ids.has(product));
    if (unknown) return refuse("unknown_product", { product: unknown.product });
    const noList = cells.map(({ column }) => listOf(column)).find((key) => key !== null && !lists.has(key));
    if (noList) return refuse("unknown_price_list", { priceList: noList });
    const productIds = [...new Set(ids.values())];
    await lockProducts(db, productIds);
    const before = await viewProducts(ctx, await findProducts(db, productIds));

    const seen = new Map(before.map((product) => [product.id, product]));
    const cellsById = cells.map((cell) => ({ ...cell, product: ids.get(cell.product) ?? cell.product }));
    const empty = cellsById.find(({ column, value }) => column === "price" && value === null);
    if (empty) return refuse("price_missing", { product: empty.product });
    const conflicts = cellsById.filter((cell) => priceIn(seen.get(cell.product), cell.column) !== cell.was);
    if (conflicts.length > 0) {
      return refuse("changed_meanwhile", {
        cells: conflicts.map(({ product, column }) => ({
          product,
          column,
          now: priceIn(seen.get(product), column),
        })),
      });
    }

    for (const id of productIds) {
      const own = cellsById.filter(({ product }) => product === id);
      const price = own.find(({ column }) => column === "price")?.value;
      const minPrice = own.find(({ column }) => column === "minPrice");
      await updateProduct(db, id, {
        ...(price == null ? {} : { price }),
        ...(minPrice ? { minPrice: minPrice.value } : {}),
        updatedAt: now,
      });
    }
    const listed = cellsById.flatMap(({ product, column, value }) => {
      const priceListId = lists.get(listOf(column) ?? "");
      return priceListId ? [{ priceListId, productId: product, price: value }] : [];
    });
    await savePriceChanges(db, listed, now);

    const after = await viewProducts(ctx, await findProducts(db, productIds));
    for (const product of after) {
      ctx.audit({
        subject: { kind: "product", id: product.id },
        before: seen.get(product.id),
        after: product,
      });
    }
    return accept({ saved: cells.length, products: productIds.length });
  },
);

const listOf = (column: Cell["column"]): string | null => (typeof column === "object" ? column.list : null);

function priceIn(product: ProductView | undefined, column: Cell["column"]): number | null {
  if (!product) return null;
  return typeof column === "object" ? (product.prices[column.list] ?? null) : product[column];
}
