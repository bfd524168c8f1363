import type { BasisPoints } from "@/core/money/units";
import { type Cart, cartSchema } from "@/core/quote/cart";
import type { Notice } from "@/core/quote/quote-view";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { decidedCart, heldDiscounts } from "@/core/sales/blocked-discounts";
import { lockParkedCart, updateParkedCart } from "@/db/queries/parked-carts";
import { findSale, type SaleRecord } from "@/db/queries/sales";
import type { Context } from "../gate/use-case";
import type { PostingRefusal } from "./post-sale";
import { repriceCart } from "./reprice-cart";
import { mayReprice, repriceSale } from "./reprice-sale";
import { saleScope } from "./scope";

/** D4: where a blocked discount waits for its decision; `register`: in a cart that nobody has put aside or placed. */
export type Waiting =
  | { at: "register" }
  | { at: "sale"; id: string; customer: string | null; record: SaleRecord }
  | { at: "parkedCart"; id: string; customer: string | null; cart: Cart; notices: readonly Notice[] };

/** Finds and locks the sale or the parked cart named, among those that the actor may decide on; null: there is none. */
export async function lockWaiting(
  { actor, db, now }: Context,
  { sale, parkedCart }: { sale?: string | undefined; parkedCart?: string | undefined },
): Promise<Waiting | null> {
  const scope = saleScope(actor, "discounts.decide");
  if (sale !== undefined) {
    const record = await findSale(db, sale, { scope, now, lock: true });
    return record && { at: "sale", id: record.sale.id, customer: record.sale.customerId, record };
  }
  if (parkedCart !== undefined) {
    const row = await lockParkedCart(db, parkedCart, scope);
    if (!row) return null;
    const { id, customerId: customer } = row;
    const notices = row.notices as readonly Notice[];
    return { at: "parkedCart", id, customer, cart: cartSchema.parse(row.cart), notices };
  }
  return { at: "register" };
}

type Decided = { id: string; productId: string; discountGiven: BasisPoints | null };

/**
 * Prices anew what waited, with the decision on its lines.
 * @returns whether the price was reckoned again: a sale that something was paid for keeps its own
 */
export async function repriceWaiting(
  ctx: Context,
  waiting: Waiting,
  { id: decision, productId, discountGiven: discount }: Decided,
): Promise<Outcome<boolean, PostingRefusal | "sale_not_repriceable">> {
  if (waiting.at === "register") return accept(false);
  const linesOf = (notices: readonly Notice[]) =>
    heldDiscounts(notices).flatMap(({ line, product }) => (product === productId ? [line] : []));

  if (waiting.at === "parkedCart") {
    const cart = decidedCart(waiting.cart, linesOf(waiting.notices), { decision, discount });
    const priced = await repriceCart(ctx, cart);
    if (!priced.ok) return priced;
    const { total, notices } = priced.value;
    await updateParkedCart(ctx.db, waiting.id, { cart, total, notices });
    return accept(true);
  }

  const { record } = waiting;
  const lines = linesOf(record.sale.notices as readonly Notice[]);
  const cart = decidedCart(cartSchema.parse(record.sale.cart), lines, { decision, discount });
  if (!mayReprice(record, cart)) return discount === null ? accept(false) : refuse("sale_not_repriceable");
  const priced = await repriceSale(ctx, record, cart);
  return priced.ok ? accept(true) : priced;
}
