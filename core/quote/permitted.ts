import { accept, type Outcome, refuse } from "@/core/refusal";
import type { Right } from "@/core/rights";
import type { Cart, CartLine } from "./cart";
import type { QuoteFacts, QuoteRights } from "./facts";

/**
 * D3, U1: what a seller sets by hand on a line needs a right each; the first missing one is named. The sum of a
 * certificate is not a price set by hand (V2).
 */
export function permitted(cart: Cart, facts: QuoteFacts): Outcome<null, "forbidden"> {
  const { products } = facts;
  for (const [line, wanted] of cart.lines.entries()) {
    if (Object.hasOwn(products, wanted.product) && products[wanted.product]?.isCertificate) continue;
    const right = missingRight(wanted, rightsOn(wanted, facts));
    if (right) return refuse("forbidden", { right, line });
  }
  return accept(null);
}

/** The seller's own rights on a line, and what was granted for just this product, customer and discount (D4). */
export function rightsOn(line: CartLine, { rights, granted, customer, products }: QuoteFacts): QuoteRights {
  if (line.decision === undefined || !granted || !Object.hasOwn(granted, line.decision)) return rights;
  const grant = granted[line.decision];
  const product = Object.hasOwn(products, line.product) ? products[line.product] : undefined;
  const isForThis =
    grant !== undefined &&
    grant.product === product?.id &&
    grant.customer === (customer?.id ?? null) &&
    grant.percent === line.discount &&
    line.price === undefined;
  if (!isForThis) return rights;
  return { ...rights, giveDiscount: true, belowMinPrice: rights.belowMinPrice || grant.belowMinPrice };
}

function missingRight(line: CartLine, rights: QuoteRights): Right | null {
  if (line.price !== undefined && !rights.changePrice) return "prices.change";
  if (line.discount !== undefined && !rights.giveDiscount) return "discounts.give";
  if (line.belowMinPrice && !rights.belowMinPrice) return "sales.belowMinPrice";
  return null;
}
