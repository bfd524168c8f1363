import { beforeEach, describe, expect, it } from "vitest";
import { quantity } from "@/core/money/units";
import type { Quote } from "@/core/quote/quote-view";
import { emptyCart, toCart } from "@/core/register/cart-state";
import { preview } from "@/core/register/preview";
import { startingRoles } from "@/core/rights";
import { productBarcodes } from "@/db/schema/catalogue";
import type { KeyActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { findForRegister } from "@/server/register/find";
import { getRegisterDesk } from "@/server/register/get-desk";
import { getRegisterFacts, type RegisterFacts } from "@/server/register/get-facts";
import { getDiscountFacts } from "@/server/sales/get-discount-facts";
import { quoteCart } from "@/server/sales/quote-cart";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { addMember, givePoints, openShop, type Shop } from "@/tests/support/shop";

let database: TestDatabase;
let shop: Shop;
beforeEach(async () => {
  database = await testDatabase();
  shop = await openShop(database.db);
});

type Role = keyof typeof startingRoles;
const as = (role: Role): KeyActor => ({
  kind: "key",
  id: `test-${role}`,
  name: role,
  grants: startingRoles[role],
  storeIds: null,
});
async function run<T>(useCase: AnyUseCase, input: unknown, role: Role = "seller"): Promise<T> {
  const result = await execute(useCase, { actor: as(role), input, db: database.db, locale: "en" });
  if (result.kind !== "done") throw new Error(JSON.stringify(result));
  return result.value as T;
}

describe("what the register's browser gets", () => {
  it("never holds a cost, whoever asks", async () => {
    for (const role of ["seller", "administrator"] as const) {
      const facts = await run(getRegisterFacts, { store: shop.store, products: [shop.product] }, role);
      const found = await run(findForRegister, { text: "Oil" }, role);
      expect(JSON.stringify([facts, found, await run(getRegisterDesk, {}, role)])).not.toMatch(
        /60000|"cost"/,
      );
    }
  });

  it("gives the server's own quote", async () => {
    await givePoints(database.db, shop.cardId, 300);
    const { store, customer, card, product, gum } = shop;
    const facts = await run<RegisterFacts>(getRegisterFacts, {
      store,
      customer,
      card,
      products: [product, gum],
    });
    const line = { price: null, discount: null, belowMinPrice: false, name: "" };
    const state = {
      ...emptyCart,
      lines: [
        { ...line, id: 1, product, quantity: quantity(2000) },
        { ...line, id: 2, product: gum, quantity: quantity(7000) },
      ],
      customer: { id: customer, name: "" },
      card,
      points: "max" as const,
    };
    const cart = toCart(state, store);
    const own = preview(cart, {
      now: new Date(),
      zone: "Europe/Moscow",
      currency: "RUB",
      programme: facts.programme,
      customer: facts.customer?.facts ?? null,
      cards: facts.customer?.cards ?? [],
      products: Object.fromEntries(facts.products.map((each) => [each.id, { ...each, cost: null }])),
      vouchers: {},
      costsKnown: false,
      rights: { giveDiscount: false, changePrice: false, belowMinPrice: false },
    });
    expect(own.ok && own.quote).toEqual(await run<Quote>(quoteCart, cart));
  });

  it("tells a seller whom to ask about a blocked discount, and shows the cost to who may see it", async () => {
    expect(await run(getRegisterDesk, {})).toMatchObject({ deciders: [], may: { decide: false } });
    const seen = await run(getDiscountFacts, { product: shop.product }, "supervisor");
    expect(seen).toMatchObject({ cost: 60_000 });
  });
});

describe("the one input", () => {
  it("takes a product by its whole barcode before anything else", async () => {
    await database.db.insert(productBarcodes).values({ barcode: "4600000000008", productId: shop.gum });
    const found = await run(findForRegister, { text: "4600000000008" });
    expect(found).toMatchObject({ product: { id: shop.gum, name: "Gum" }, card: null, products: [] });
  });

  it("takes a card by number and by barcode, in any spelling", async () => {
    const card = { number: "1001", customer: shop.customer, name: "Member 1001" };
    expect(await run(findForRegister, { text: "10-01" })).toMatchObject({ card });
    expect(await run(findForRegister, { text: "b1001" })).toMatchObject({ card });
  });

  it("lists what a name may mean", async () => {
    await addMember(database.db, "2002", { name: "Oilman", searchText: "oilman" });
    const found = await run(findForRegister, { text: "oil" });
    expect(found).toMatchObject({ products: [{ id: shop.product }], customers: [{ name: "Oilman" }] });
  });

  it("finds nobody for who may not see customers", async () => {
    await addMember(database.db, "2002", { name: "Oilman", searchText: "oilman" });
    const blind = { ...as("seller"), grants: { "sales.sell": "all" } as const };
    const result = await execute(findForRegister, {
      actor: blind,
      input: { text: "oilman" },
      db: database.db,
      locale: "en",
    });
    expect(result).toMatchObject({ kind: "done", value: { customers: [] } });
  });

  it("finds nothing for a code that nobody knows", async () => {
    expect(await run(findForRegister, { text: "9999999999999" })).toEqual({
      product: null,
      card: null,
      voucher: null,
      products: [],
      customers: [],
    });
  });
});
