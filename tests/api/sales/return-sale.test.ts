import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cards } from "@/db/schema/cards";
import { customers } from "@/db/schema/customers";
import { verifyBooks } from "@/server/points/verify-books";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { givePoints, openShop, type Shop } from "@/tests/support/shop";

let api: TestApi;
let shop: Shop;
let at: ReturnType<typeof till>;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
  at = till(api);
});
afterEach(async () => {
  expect(await verifyBooks(api.db)).toEqual([]);
});

const cash = (amount: number) => ({ method: "cash", amount });
const two = (more: object = {}) => ({
  card: shop.card,
  lines: [{ product: shop.product, quantity: 2_000 }],
  ...more,
});
const why = { reason: "did not fit" };

async function cardNow() {
  const [row] = await api.db.select().from(cards).where(eq(cards.id, shop.cardId));
  return { total: row?.total, debt: row?.debt };
}

describe("POST /sales/{id}/returns", () => {
  it("gives back points and money, and takes back what was earned", async () => {
    await givePoints(api.db, shop.cardId, 100);
    const { sale } = await at.place(
      two({ points: 100, payments: [cash(150_000), { method: "card", amount: 40_000 }] }),
    );
    expect([sale.pointsEarned, await cardNow()]).toEqual([95, { total: 95, debt: 0 }]);
    const { status, sale: after } = await at.takeBack(sale.id, why);
    expect(status).toBe(201);
    expect(after).toMatchObject({ status: "returned", paid: 0, returned: 190_000 });
    expect(after.returns).toMatchObject([{ total: 190_000, pointsBack: 100, earnedBack: 95, debt: 0 }]);
    // Latest first, to the means that it came from.
    expect(after.payments.slice(2).map(({ method, amount }) => [method, amount])).toEqual([
      ["card", -40_000],
      ["cash", -150_000],
    ]);
    expect(await cardNow()).toEqual({ total: 100, debt: 0 });
    const [customer] = await api.db.select().from(customers).where(eq(customers.id, shop.customer));
    expect(customer).toMatchObject({ sold: 0, paid: 0, visits: 0, lastVisitAt: null });
  });

  it("returns in pieces what adds up to the whole", async () => {
    await givePoints(api.db, shop.cardId, 33);
    const { sale } = await at.place(two({ points: 33, payments: [cash(196_700)] }));
    const first = await at.takeBack(sale.id, { lines: [{ line: 0, quantity: 700 }], ...why });
    expect(first.sale.status).toBe("partlyReturned");
    const second = await at.takeBack(sale.id, { lines: [{ line: 0, quantity: 1_300 }], ...why });
    expect(second.sale).toMatchObject({ status: "returned", returned: 196_700, paid: 0 });
    expect(second.sale.returns.reduce((sum, each) => sum + each.pointsBack, 0)).toBe(33);
    expect(await cardNow()).toEqual({ total: 33, debt: 0 });
  });

  it("keeps as debt what was earned and spent already; the next earning pays it off", async () => {
    const first = await at.place(two({ payments: [cash(200_000)] }));
    const second = await at.place(two({ points: "max", payments: [cash(190_000)] }));
    expect(await cardNow()).toEqual({ total: 95, debt: 0 });
    await at.takeBack(second.sale.id, why);
    expect(await cardNow()).toEqual({ total: 100, debt: 0 });
    const third = await at.place({
      card: shop.card,
      lines: [{ product: shop.gum, quantity: 200_000 }],
      points: "max",
    });
    expect([third.sale.status, await cardNow()]).toEqual(["paid", { total: 0, debt: 0 }]);
    const returned = await at.takeBack(first.sale.id, why);
    expect(returned.sale.returns[0]?.debt).toBe(100);
    expect(await cardNow()).toEqual({ total: 0, debt: 100 });
    await at.place(two({ payments: [cash(200_000)] }));
    expect(await cardNow()).toEqual({ total: 0, debt: 0 });
  });

  it("refuses more than is left, and what was not paid", async () => {
    const { sale } = await at.place(two({ payments: [cash(1_000)] }));
    const early = await at.takeBack(sale.id, why);
    expect([early.status, early.problem.code]).toEqual([422, "sale_not_returnable"]);
    await at.pay(sale.id, cash(199_000));
    for (const lines of [[{ line: 0, quantity: 2_001 }], [{ line: 1, quantity: 1 }]]) {
      const more = await at.takeBack(sale.id, { lines, ...why });
      expect([more.status, more.problem.code]).toEqual([422, "nothing_to_return"]);
    }
    await at.takeBack(sale.id, why);
    expect((await at.takeBack(sale.id, why)).problem.code).toBe("nothing_to_return");
  });

  it("answers a repeat as it did, and asks for key, reason, right and an existing sale", async () => {
    const { sale } = await at.place(two({ payments: [cash(200_000)] }));
    const how = { idempotencyKey: "r" };
    const first = await at.takeBack(sale.id, why, how);
    const again = await at.takeBack(sale.id, why, how);
    expect([again.body, again.headers.get("idempotency-replayed")]).toEqual([first.body, "true"]);
    const other = await at.takeBack(sale.id, { reason: "another" }, how);
    expect(other.problem.code).toBe("idempotency_key_reused");
    expect((await at.takeBack(sale.id, {})).status).toBe(400);
    expect((await at.takeBack("none", why)).status).toBe(404);
    const seller = await at.takeBack(sale.id, why, { key: await api.key("seller") });
    expect(seller.problem).toMatchObject({ status: 403, right: "sales.return" });
  });
});

describe("POST /sales/{id}/cancel", () => {
  it("gives back points and money of a sale that is not paid", async () => {
    await givePoints(api.db, shop.cardId, 100);
    const { sale } = await at.place(two({ points: 100, payments: [cash(1_000)] }));
    const { status, sale: after } = await at.cancel(sale.id, why);
    expect(status).toBe(200);
    expect(after).toMatchObject({ status: "cancelled", paid: 0, cancelReason: why.reason });
    expect(await cardNow()).toEqual({ total: 100, debt: 0 });
    expect((await at.pay(sale.id, cash(1))).problem.code).toBe("sale_not_payable");
  });

  it("refuses what was paid, and needs the right", async () => {
    const { sale } = await at.place(two({ payments: [cash(200_000)] }));
    expect((await at.cancel(sale.id, why)).problem.code).toBe("sale_not_cancellable");
    const manager = await at.cancel(sale.id, why, { key: await api.key("manager") });
    expect(manager.problem).toMatchObject({ status: 403, right: "sales.cancel" });
  });

  it("calls off a draft", async () => {
    const { sale } = await at.place(two({ place: false }));
    expect((await at.cancel(sale.id, why)).sale.status).toBe("cancelled");
  });
});

describe("POST /sales/{id}/payments", () => {
  it("refuses what is above what is due", async () => {
    const { sale } = await at.place(two());
    const more = await at.pay(sale.id, cash(200_001));
    expect([more.status, more.problem]).toMatchObject([422, { code: "overpaid", params: { due: 200_000 } }]);
  });

  it("counts a link only when it is paid", async () => {
    const { sale } = await at.place(two({ payments: [{ method: "link", amount: 200_000 }] }));
    expect(sale).toMatchObject({ status: "placed", paid: 0, payments: [{ status: "pending" }] });
    expect(sale.payments[0]?.page).toMatch(/^\/pay\/[\w-]{32}$/);
    const { sale: paid } = await at.pay(sale.id, cash(200_000));
    expect(paid).toMatchObject({ status: "paid", payments: [{ status: "failed" }, { status: "settled" }] });
    expect(await at.get(sale.id)).toEqual(paid);
  });

  it("earns nothing on a card that was blocked meanwhile", async () => {
    const { sale } = await at.place(two());
    await api.db.update(cards).set({ status: "blocked" }).where(eq(cards.id, shop.cardId));
    const { sale: paid } = await at.pay(sale.id, cash(200_000));
    expect([paid.status, paid.pointsEarned, await cardNow()]).toEqual(["paid", 0, { total: 0, debt: 0 }]);
    await at.takeBack(sale.id, why);
    expect(await cardNow()).toEqual({ total: 0, debt: 0 });
  });
});
