import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { type Grants, startingRoles } from "@/core/rights";
import { findBooksDifferences } from "@/db/queries/books";
import { products } from "@/db/schema/catalogue";
import { listHistory } from "@/server/customers/list-history";
import type { EmployeeActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { countBlockedDiscounts } from "@/server/sales/count-blocked-discounts";
import { decideDiscount } from "@/server/sales/decide-discount";
import { getSale } from "@/server/sales/get-sale";
import { listBlockedDiscounts } from "@/server/sales/list-blocked-discounts";
import { listParkedCarts } from "@/server/sales/list-parked-carts";
import { parkCart } from "@/server/sales/park-cart";
import { placeSale } from "@/server/sales/place-sale";
import { takeUpCart } from "@/server/sales/take-up-cart";
import { getToday } from "@/server/today/get-today";
import { type TestApi, testApi } from "@/tests/support/api";
import { addMember, addProduct, givePoints, openShop, type Shop } from "@/tests/support/shop";
import { hire } from "@/tests/support/staff";

// D4: the discount of 10 % has no room at all under a minimum price that is the price.

let api: TestApi;
let shop: Shop;
let tyre: string;
let member: Awaited<ReturnType<typeof addMember>>;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
  tyre = await addProduct(api.db, { name: "Tyre", price: 100_000, minPrice: 100_000, cost: 60_000 });
  member = await addMember(api.db, "2002", { discount: 1_000 as never });
});

let people: Record<"seller" | "supervisor", EmployeeActor>;
beforeEach(async () => {
  const grants = { seller: startingRoles.seller, supervisor: startingRoles.administrator };
  const person = async (role: keyof typeof grants): Promise<EmployeeActor> => {
    const id = await hire(api.db, { role, name: role });
    return {
      kind: "employee",
      id,
      name: role,
      grants: grants[role],
      storeIds: null,
      team: [id],
      sessionId: "",
    };
  };
  people = { seller: await person("seller"), supervisor: await person("supervisor") };
});

type Answer = { kind: string; code?: string; value: Record<string, unknown> };
const run = async (useCase: AnyUseCase, input: unknown, role: keyof typeof people = "supervisor") =>
  (await execute(useCase, {
    actor: people[role],
    input,
    db: api.db,
    locale: "en",
    idempotencyKey: crypto.randomUUID(),
  })) as unknown as Answer;
const cart = (more: object = {}) => ({ card: member.card, lines: [{ product: tyre }], ...more });
const waiting = async () => {
  const [queue, count] = await Promise.all([run(listBlockedDiscounts, {}), run(countBlockedDiscounts, {})]);
  const data = queue.value.data as Record<string, unknown>[];
  expect(count.value.waiting).toBe(data.length);
  return data;
};
const byHand = (more: object, discount = 1_000) =>
  run(decideDiscount, {
    product: tyre,
    percent: 1_000,
    ...more,
    decision: { decision: "setByHand", discount },
  });

describe("an unpaid sale", () => {
  let id: string;
  beforeEach(async () => {
    await givePoints(api.db, member.cardId, 100);
    const placed = await run(placeSale, cart({ points: "max" }), "seller");
    expect(placed.value).toMatchObject({ status: "placed", total: 90_000, pointsPart: 10_000 });
    id = placed.value.id as string;
  });

  it("waits in the queue with all that a decision needs", async () => {
    expect(await waiting()).toMatchObject([
      {
        sale: { id },
        parkedCart: null,
        customer: { name: "Member 2002" },
        product: { id: tyre, name: "Tyre" },
        quantity: 1000,
        price: 100_000,
        minPrice: 100_000,
        cost: 60_000,
        percent: 1_000,
      },
    ]);
  });

  it("is priced again with a discount by hand; the customer's totals and the books follow", async () => {
    expect(await byHand({ sale: id })).toMatchObject({ kind: "done", value: { isRepriced: true } });
    const sale = (await run(getSale, { id })).value;
    expect(sale).toMatchObject({ status: "placed", discount: 10_000, pointsPart: 10_000, total: 80_000 });
    expect(sale.notices).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(await findBooksDifferences(api.db, 10)).toEqual([]);
    const history = await run(listHistory, { customer: member.customer });
    expect(history.value.data).toContainEqual(
      expect.objectContaining({
        kind: "decision",
        decision: expect.objectContaining({
          product: "Tyre",
          decision: "setByHand",
          discount: 1_000,
          sale: id,
        }),
      }),
    );
  });

  it("is priced again under a new minimum price", async () => {
    const decision = { decision: "fixedMinimumPrice", minPrice: 95_000 };
    const done = await run(decideDiscount, { product: tyre, percent: 1_000, sale: id, decision });
    expect(done).toMatchObject({ kind: "done", value: { isRepriced: true } });
    expect((await run(getSale, { id })).value).toMatchObject({ discount: 5_000, total: 85_000 });
    expect(await findBooksDifferences(api.db, 10)).toEqual([]);
  });

  it("keeps its price when the discount is declined, and leaves the queue", async () => {
    const decision = { decision: "declined", text: "Lowest price already." };
    expect((await run(decideDiscount, { product: tyre, percent: 1_000, sale: id, decision })).kind).toBe(
      "done",
    );
    expect((await run(getSale, { id })).value).toMatchObject({ discount: 0, total: 90_000 });
    expect(await waiting()).toEqual([]);
  });

  it("is not priced again once something was paid: nothing is kept then", async () => {
    const paid = await run(placeSale, cart({ payments: [{ method: "cash", amount: 1_000 }] }), "seller");
    const about = { sale: paid.value.id as string };
    expect(await byHand(about)).toMatchObject({ kind: "refused", code: "sale_not_repriceable" });
    expect(await waiting()).toHaveLength(2);
  });

  it("keeps below the minimum price who may not sell there", async () => {
    const grants: Grants = { ...startingRoles.administrator };
    delete grants["sales.belowMinPrice"];
    const done = await execute(decideDiscount, {
      actor: { ...people.supervisor, grants },
      input: {
        product: tyre,
        percent: 1_000,
        sale: id,
        decision: { decision: "setByHand", discount: 1_000 },
      },
      db: api.db,
      locale: "en",
    });
    expect(done).toMatchObject({ kind: "refused", code: "below_minimum_price" });
    expect(await waiting()).toHaveLength(1);
  });
});

describe("a parked cart", () => {
  it("is decided on, taken up and sold by a seller who may give no discount, once", async () => {
    const parked = await run(parkCart, { cart: cart(), label: "blue car" }, "seller");
    const id = parked.value.id as string;
    expect(await waiting()).toMatchObject([{ sale: null, parkedCart: { id, label: "blue car" } }]);
    expect(await byHand({ parkedCart: id })).toMatchObject({ kind: "done", value: { isRepriced: true } });
    expect(await waiting()).toEqual([]);

    const taken = await run(takeUpCart, { id }, "seller");
    expect(await byHand({ parkedCart: id })).toMatchObject({ kind: "refused", code: "not_found" });
    const sold = await run(placeSale, taken.value.cart, "seller");
    expect(sold.value).toMatchObject({ total: 90_000, discount: 10_000 });
    expect(await run(placeSale, taken.value.cart, "seller")).toMatchObject({
      kind: "refused",
      code: "forbidden",
    });
  });

  it("is seen, taken up and decided on only as far as one's rights reach", async () => {
    const parked = await run(parkCart, { cart: cart() }, "seller");
    const id = parked.value.id as string;
    const colleague = (grants: Grants) => {
      people.supervisor = { ...people.supervisor, grants };
    };
    const seen = async () => (await run(listParkedCarts, {})).value;

    // U1: their own, or their team's, in which the seller is not.
    for (const scope of ["own", "team"] as const) {
      colleague({ "sales.sell": scope, "discounts.decide": scope, "discounts.give": "all" });
      expect(await seen()).toEqual([]);
      expect(await run(takeUpCart, { id })).toMatchObject({ kind: "refused", code: "not_found" });
      expect(await byHand({ parkedCart: id })).toMatchObject({ kind: "refused", code: "not_found" });
      expect(await waiting()).toEqual([]);
    }
    people.supervisor = { ...people.supervisor, team: [people.supervisor.id, people.seller.id] };
    expect(await seen()).toMatchObject([{ id }]);
    expect(await waiting()).toMatchObject([{ parkedCart: { id } }]);
    people.supervisor = { ...people.supervisor, storeIds: ["sto_elsewhere"] };
    expect(await seen()).toEqual([]);
    expect(await run(takeUpCart, { id })).toMatchObject({ kind: "refused", code: "not_found" });
  });

  it("is named in the reader's language", async () => {
    await api.db
      .update(products)
      .set({ translations: { ru: "Шина" } })
      .where(eq(products.id, tyre));
    await run(parkCart, { cart: cart() }, "seller");
    expect(await waiting()).toMatchObject([{ product: { name: "Tyre" } }]);
    const actor = people.supervisor;
    const read = { actor, input: {}, db: api.db, locale: "ru" } as const;
    expect(await execute(listBlockedDiscounts, read)).toMatchObject({
      value: { data: [{ product: { name: "Шина" } }] },
    });
    expect(await execute(getToday, read)).toMatchObject({ value: { blocked: [{ productName: "Шина" }] } });
  });

  it("grants its discount to no other product, customer or percent", async () => {
    const decided = await byHand({ customer: member.customer });
    const decision = decided.value.id as string;
    const line = { product: tyre, discount: 1_000, decision };
    const other = await addProduct(api.db, { name: "Rim", price: 100_000, minPrice: 100_000 });
    for (const wrong of [
      { card: member.card, lines: [{ ...line, product: other }] },
      { card: member.card, lines: [{ ...line, discount: 2_000 }] },
      { card: shop.card, lines: [line] },
      { lines: [line] },
      { card: member.card, lines: [{ ...line, decision: "dec_unknown" }] },
    ]) {
      expect(await run(placeSale, wrong, "seller")).toMatchObject({ kind: "refused", code: "forbidden" });
    }
    const rival = { card: member.card, lines: [line] };
    const both = await Promise.all([run(placeSale, rival, "seller"), run(placeSale, rival, "seller")]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
  });
});
