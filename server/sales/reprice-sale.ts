import type { Cart } from "@/core/quote/cart";
import { accept, type Outcome } from "@/core/refusal";
import { isRepriceable, repriced, type SaleSoFar, withoutSale } from "@/core/sales/reprice";
import { closePendingLinks, replaceDraft, type SaleRecord } from "@/db/queries/sales";
import type { Context } from "../gate/use-case";
import { loadFacts } from "./load-facts";
import { countedTotals, decideSale, type PostingRefusal, saveTotals } from "./post-sale";
import { rightsOfDecider } from "./reprice-cart";
import type { KeptPoints } from "./sale-rows";

/** D4: whether a decision on one of its discounts still changes what this sale costs. */
export const mayReprice = (record: SaleRecord, cart: Cart): boolean => isRepriceable(soFar(record, cart));

/**
 * D4: prices a draft or a sale that nothing was paid for again, as of its own moment, by a cart on which something was
 * decided. What it has taken stays as it is; where that would change, the sale is not repriceable. Lock it first.
 */
export async function repriceSale(
  ctx: Context,
  before: SaleRecord,
  cart: Cart,
): Promise<Outcome<null, PostingRefusal | "sale_not_repriceable">> {
  const { db, actor } = ctx;
  const sale = soFar(before, cart);
  const isPlaced = sale.status === "placed";
  const { id, number, externalId, visitId, at, storeId } = before.sale;
  const { at: _, ...kept } = cart;
  const asked: Cart = {
    ...kept,
    store: storeId,
    ...(before.card === null ? {} : { card: before.card }),
    // What "max" came to is taken already.
    ...(isPlaced ? { points: sale.pointsSpent } : {}),
  };
  const loaded = await loadFacts(db, { actor, cart: asked, at, rights: rightsOfDecider(actor), sale: id });
  if (!loaded.ok) return loaded;

  const facts = isPlaced ? withoutSale(loaded.value.facts, before.card, sale) : loaded.value.facts;
  const decided = decideSale(
    ctx,
    { id, number, externalId, visitId, visitStatus: null, at, cart: asked, payments: [], isPlaced: false },
    { ...loaded.value, facts },
  );
  if (!decided.ok) return decided;
  const { lines, sale: priced } = decided.value.record;
  const { spent } = (priced.quotePoints as KeptPoints).points;
  const stands = repriced(sale, { total: priced.total, pointsSpent: spent });
  if (!stands.ok) return stands;

  const { cart: changed, subtotal, discount, couponPart, pointsPart, total, quotePoints, notices } = priced;
  const sums = { subtotal, discount, couponPart, pointsPart, total };
  const after = { ...before.sale, ...sums, cart: changed, quotePoints, notices };
  await replaceDraft(db, { sale: after, lines, payments: [] });
  // A link asks for the sum that was.
  await closePendingLinks(db, id);
  await saveTotals(ctx, { before: before.sale, after });
  return accept(null);
}

function soFar(record: SaleRecord, { coupons = [], certificates = [] }: Cart): SaleSoFar {
  const { status, paid, pointsSpent } = record.sale;
  const counted = countedTotals(record.sale);
  return { status, paid, pointsSpent, counted, usesCodes: coupons.length + certificates.length > 0 };
}
