import { ancestors } from "@/core/catalogue/group-tree";
import type { CardFacts, ProductFacts, QuoteFacts } from "@/core/quote/facts";
import { type GoldenGiven, goldenCatalogue } from "./load";

const customerId = "anna";

/** What a golden case gives, as the facts that the pure quote takes. */
export function factsOf(given: GoldenGiven): QuoteFacts {
  const { customer, rights } = given;
  return {
    now: new Date(given.now),
    zone: given.zone,
    currency: "RUB",
    programme: given.programme,
    customer: customer && { id: customerId, ...customer },
    cards: cardsOf(given),
    products: products(given.costsKnown),
    vouchers: given.vouchers,
    costsKnown: given.costsKnown,
    rights: {
      giveDiscount: rights.includes("discounts.give"),
      changePrice: rights.includes("prices.change"),
      belowMinPrice: rights.includes("sales.belowMinPrice"),
    },
  };
}

/** A customer has card 1001 without points unless the case says otherwise. */
function cardsOf({ cards, cart, customer }: GoldenGiven): CardFacts[] {
  const plain = { number: "1001", status: "active", grade: null, series: null, balance: 0 } as CardFacts;
  const own = cards ?? (customer ? [plain] : []);
  return cart.card === undefined ? own : own.filter(({ number }) => number === cart.card);
}

function products(costsKnown: boolean): Record<string, ProductFacts> {
  const catalogue = goldenCatalogue();
  const parents = new Map(catalogue.groups.map(({ id, parent }) => [id, parent ?? null]));
  const facts = catalogue.products.map(
    (product): ProductFacts => ({
      id: product.id,
      groups: ancestors(parents, product.group ?? null),
      basePrice: product.price,
      prices: product.prices ?? {},
      minPrice: product.minPrice ?? null,
      cost: costsKnown ? (product.cost ?? null) : null,
    }),
  );
  return Object.fromEntries(facts.map((product) => [product.id, product]));
}
