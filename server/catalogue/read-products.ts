import { findPrices } from "@/db/queries/price-lists";
import { findProduct, type ProductRecord } from "@/db/queries/products";
import { can } from "../gate/actor";
import type { Context } from "../gate/use-case";
import { type ProductView, productOf } from "./view";

type Reader = Pick<Context, "db" | "actor" | "now">;

/** Views of products as the actor may see them: cost needs the right `catalogue.viewCost`. */
export async function viewProducts(
  { db, actor, now }: Reader,
  rows: readonly ProductRecord[],
): Promise<ProductView[]> {
  const prices = await findPrices(
    db,
    rows.map(({ id }) => id),
  );
  const withCost = can(actor, "catalogue.viewCost");
  return rows.map((row) => productOf(row, { now, withCost, prices }));
}

/** The view of one product that is known to exist. */
export async function viewProduct(ctx: Reader, id: string): Promise<ProductView> {
  const row = await findProduct(ctx.db, id);
  const [view] = row ? await viewProducts(ctx, [row]) : [];
  if (!view) throw new Error(`no product ${id}`);
  return view;
}
