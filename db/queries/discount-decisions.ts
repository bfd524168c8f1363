import { asc, eq } from "drizzle-orm";
import type { Money } from "@/core/money/units";
import type { Db } from "../client";
import { products } from "../schema/catalogue";
import { discountDecisions } from "../schema/sales";

type NewDiscountDecision = typeof discountDecisions.$inferInsert;

/** D4: kept for ever. */
export async function insertDiscountDecision(db: Db, row: NewDiscountDecision): Promise<void> {
  await db.insert(discountDecisions).values(row);
}

/** What was decided about a sale's blocked discounts, in the order in which it was. */
export async function findDecisionsOfSale(db: Db, saleId: string) {
  return db
    .select()
    .from(discountDecisions)
    .where(eq(discountDecisions.saleId, saleId))
    .orderBy(asc(discountDecisions.at));
}

/** Prices of a product that is held while its minimum price is decided on; null when there is no such product. */
export async function lockPrices(
  db: Db,
  productId: string,
): Promise<{ name: string; price: Money; minPrice: Money | null; cost: Money | null } | null> {
  const [row] = await db
    .select({ name: products.name, price: products.price, minPrice: products.minPrice, cost: products.cost })
    .from(products)
    .where(eq(products.id, productId))
    .for("no key update");
  return row ?? null;
}

export async function setMinimumPrice(
  db: Db,
  productId: string,
  { minPrice, now }: { minPrice: Money | null; now: Date },
): Promise<void> {
  await db.update(products).set({ minPrice, updatedAt: now }).where(eq(products.id, productId));
}
