import { MAX_TOTAL } from "@/core/money/bounds";
import { mulDivHalfUp } from "@/core/money/fraction";
import { type Money, money, type Quantity } from "@/core/money/units";
import { accept, type Outcome, refuse } from "@/core/refusal";
import type { Cart, CartLine } from "./cart";
import type { ProductFacts, QuoteFacts } from "./facts";
import type { PricedLine } from "./line";

// docs/pricing.md, step 1: the price and the amount of each line.

type PriceRefusal = "unknown_product" | "sale_too_large" | "certificate_not_sellable";

/** Prices the lines. D5: a price list's price is the price itself, no discount. */
export function price(cart: Cart, facts: QuoteFacts): Outcome<PricedLine[], PriceRefusal> {
  const priceList = facts.customer?.priceList ?? null;
  const lines: PricedLine[] = [];
  let total = 0;
  for (const [index, line] of cart.lines.entries()) {
    const product = productOf(line, facts);
    if (!product) return refuse("unknown_product", { line: index, product: line.product });
    const why = product.isCertificate ? whyNotSellable(line, product) : null;
    if (why) return refuse("certificate_not_sellable", { line: index, why });
    const unitPrice = product.isCertificate
      ? money(product.basePrice || (line.price ?? 0))
      : (line.price ?? listPrice(product, priceList) ?? product.basePrice);
    const amount = timesQuantity(unitPrice, line.quantity);
    total += amount;
    if (total > MAX_TOTAL) return refuse("sale_too_large", { limit: MAX_TOTAL });
    const { basePrice } = product;
    lines.push({ index, cart: line, product, basePrice, price: unitPrice, amount: money(amount) });
  }
  return accept(lines);
}

/** The most certificates that one line sells: each gets a code of its own. */
const mostCertificates = 100;

/**
 * V2: certificates are sold by the piece and for what they hold. `price` is that sum where the type leaves it open,
 * and may not be another one where it does not.
 */
function whyNotSellable({ price, discount, quantity }: CartLine, { basePrice }: ProductFacts): string | null {
  if (quantity % 1000 !== 0 || quantity > mostCertificates * 1000) return "quantity";
  if (discount !== undefined && discount > 0) return "discount";
  if (basePrice === 0) return price === undefined || price === 0 ? "no_sum" : null;
  return price === undefined || price === basePrice ? null : "other_sum";
}

/** A price of one unit times a quantity, half up; not checked against the largest integer. */
export function timesQuantity(unitPrice: Money, quantity: Quantity): number {
  return mulDivHalfUp(unitPrice, quantity, 1000);
}

function productOf(line: CartLine, { products }: QuoteFacts): ProductFacts | undefined {
  return Object.hasOwn(products, line.product) ? products[line.product] : undefined;
}

function listPrice({ prices }: ProductFacts, priceList: string | null): Money | undefined {
  return priceList !== null && Object.hasOwn(prices, priceList) ? prices[priceList] : undefined;
}
