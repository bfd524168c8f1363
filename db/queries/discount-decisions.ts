import { and, asc, desc, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { Money } from "@/core/money/units";
import type { GrantedDiscount } from "@/core/quote/facts";
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

/** What was decided about a customer's blocked discounts before a moment, newest first. */
export async function findDecisionsOfCustomer(
  db: Db,
  customerId: string,
  { before, limit }: { before: Date | null; limit: number },
) {
  const rows = await db
    .select({ decision: discountDecisions, productName: products.name })
    .from(discountDecisions)
    .innerJoin(products, eq(products.id, discountDecisions.productId))
    .where(
      and(
        eq(discountDecisions.customerId, customerId),
        before ? lt(discountDecisions.at, before) : undefined,
      ),
    )
    .orderBy(desc(discountDecisions.at))
    .limit(limit);
  return rows.map(({ decision, productName }) => ({ ...decision, productName }));
}

/**
 * Of these decisions those that set a discount by hand and belong to no other sale yet. With `lock`, nobody else
 * makes use of them meanwhile.
 */
export async function findGrantedDiscounts(
  db: Db,
  ids: readonly string[],
  { sale, lock }: { sale: string | null; lock: boolean },
): Promise<Record<string, GrantedDiscount>> {
  if (ids.length === 0) return {};
  const query = db
    .select()
    .from(discountDecisions)
    .where(
      and(
        inArray(discountDecisions.id, [...ids]),
        eq(discountDecisions.decision, "setByHand"),
        or(isNull(discountDecisions.saleId), sale === null ? undefined : eq(discountDecisions.saleId, sale)),
      ),
    )
    .orderBy(asc(discountDecisions.id));
  const rows = await (lock ? query.for("no key update") : query);
  return Object.fromEntries(
    rows.flatMap(({ id, productId, customerId, discountGiven, belowMinPrice }) =>
      discountGiven === null
        ? []
        : [[id, { product: productId, customer: customerId, percent: discountGiven, belowMinPrice }]],
    ),
  );
}

/** What was decided at the register before there was a sale or a parked cart belongs to it from now on. */
export async function attachDecisions(
  db: Db,
  ids: readonly string[],
  to: { saleId: string } | { parkedCartId: string },
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(discountDecisions)
    .set(to)
    .where(and(inArray(discountDecisions.id, [...ids]), isNull(discountDecisions.saleId)));
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
