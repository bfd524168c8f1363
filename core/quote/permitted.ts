import { accept, type Outcome, refuse } from "@/core/refusal";
import type { Right } from "@/core/rights";
import type { Cart, CartLine } from "./cart";
import type { QuoteRights } from "./facts";

/** D3, U1: what a seller sets by hand on a line needs a right each; the first missing one is named. */
export function permitted(cart: Cart, rights: QuoteRights): Outcome<null, "forbidden"> {
  for (const [line, wanted] of cart.lines.entries()) {
    const right = missingRight(wanted, rights);
    if (right) return refuse("forbidden", { right, line });
  }
  return accept(null);
}

function missingRight(line: CartLine, rights: QuoteRights): Right | null {
  if (line.price !== undefined && !rights.changePrice) return "prices.change";
  if (line.discount !== undefined && !rights.giveDiscount) return "discounts.give";
  if (line.belowMinPrice && !rights.belowMinPrice) return "sales.belowMinPrice";
  return null;
}
