import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import * as quotes from "@/app/api/v1/quotes/route";
import * as sales from "@/app/api/v1/sales/route";
import type { Quote } from "@/core/quote/quote-view";
import { findEntryPage } from "@/db/queries/ledger-history";
import { cards } from "@/db/schema/cards";
import { customers } from "@/db/schema/customers";
import { sales as salesTable } from "@/db/schema/sales";
import { saleViewSchema } from "@/server/sales/view";
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

const cart = (more: object = {}) => ({ card: shop.card, lines: [{ product: shop.product }], ...more });
const paidInCash = (amount = 100_000) => ({ payments: [{ method: "cash", amount }] });

async function cardNow() {
  const [row] = await api.db.select().from(cards).where(eq(cards.id, shop.cardId));
  return row;
}

describe("POST /quotes", () => {
  it("prices a cart and keeps nothing", async () => {
    const { status, body } = await api.call(quotes.POST, { body: cart() });
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 100_000, due: 100_000, points: { earned: 50, balance: 0 } });
    expect(await api.db.select().from(salesTable)).toEqual([]);
  });

  it.each([
    [{ card: "none" }, 422, "unknown_card"],
    [{ card: undefined, customer: "ext:none" }, 422, "unknown_customer"],
    [{ store: "none" }, 422, "unknown_store"],
    [{ lines: [{ product: "none" }] }, 422, "unknown_product"],
    [{ points: 5 }, 422, "points_not_spendable"],
    [{ lines: "none" }, 400, "invalid_input"],
  ])("refuses %o", async (more, status, code) => {
    const answer = await api.call(quotes.POST, { body: cart(more) });
    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
  });
});

describe("POST /sales", () => {
  it("places and pays: earns, and counts for the customer", async () => {
    const { status, body, sale } = await at.place(cart(paidInCash()));
    expect(status).toBe(201);
    expect(saleViewSchema.parse(body)).toEqual(body);
    expect(sale).toMatchObject({
      status: "paid",
      total: 100_000,
      paid: 100_000,
      pointsEarned: 50,
      pointsPending: 0,
      customer: shop.customer,
      card: shop.card,
      store: shop.store,
      employee: null,
    });
    expect(await at.get(sale.id)).toEqual(sale);
    expect(await cardNow()).toMatchObject({ total: 50, debt: 0 });
    const [customer] = await api.db.select().from(customers).where(eq(customers.id, shop.customer));
    expect(customer).toMatchObject({ sold: 100_000, paid: 100_000, visits: 1 });
    expect(customer?.lastVisitAt?.toISOString()).toBe(sale.at);
  });

  it("earns nothing until it is paid", async () => {
    const { sale } = await at.place(cart(paidInCash(40_000)));
    expect(sale).toMatchObject({ status: "placed", paid: 40_000, pointsEarned: 0 });
    expect((await cardNow())?.total).toBe(0);
    const paid = await at.pay(sale.id, { method: "card", amount: 60_000 });
    expect(paid.status).toBe(201);
    expect(paid.sale).toMatchObject({ status: "paid", paid: 100_000, pointsEarned: 50 });
    expect((await cardNow())?.total).toBe(50);
  });

  it("spends points before it earns, and never what this very purchase earns", async () => {
    await givePoints(api.db, shop.cardId, 30);
    const refused = await at.place(cart({ points: 31, ...paidInCash(96_900) }));
    expect([refused.status, refused.problem.code]).toEqual([422, "points_not_spendable"]);
    const { sale } = await at.place(cart({ points: "max", ...paidInCash(97_000) }));
    expect(sale).toMatchObject({ status: "paid", pointsPart: 3_000, total: 97_000, pointsEarned: 48 });
    expect((await cardNow())?.total).toBe(48);
    const entries = await findEntryPage(api.db, { cardIds: [shop.cardId], before: null, limit: 9 });
    expect(entries.map(({ kind, points, balanceAfter }) => [kind, points, balanceAfter])).toEqual([
      ["earn", 48, 48],
      ["spend", -30, 0],
      ["adjust", 30, 30],
    ]);
  });

  it("pays a sale of nothing at once", async () => {
    await givePoints(api.db, shop.cardId, 1_000);
    const { sale } = await at.place(cart({ points: "max" }));
    expect(sale).toMatchObject({ status: "paid", total: 0, paid: 0, pointsEarned: 0 });
  });

  it("answers a repeat as it answered first, and refuses the key for another body", async () => {
    const how = { idempotencyKey: "till-1" };
    const first = await at.place(cart(paidInCash()), how);
    const again = await at.place(cart(paidInCash()), how);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect((await cardNow())?.total).toBe(50);
    const other = await at.place(cart(), how);
    expect([other.status, other.problem.code]).toEqual([409, "idempotency_key_reused"]);
  });

  it("needs a key, a bearer and the right", async () => {
    const body = cart();
    const headers = { "idempotency-key": "k" };
    expect((await api.call(sales.POST, { body })).body).toMatchObject({ code: "idempotency_key_required" });
    expect((await api.call(sales.POST, { body, headers, key: null })).status).toBe(401);
    expect((await at.place({ lines: [{ product: 5 }] })).status).toBe(400);
  });

  it("charges nothing when the price changed since the seller saw it", async () => {
    const { status, body } = await at.place(cart({ expectedTotal: 90_000 }));
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: "price_changed", quote: { total: 100_000 } as Partial<Quote> });
    expect(await api.db.select().from(salesTable)).toEqual([]);
  });

  it.each([
    [{ lines: [] }, 422, "empty_cart"],
    [{ coupons: ["C"] }, 422, "coupon_rejected"],
    [{ certificates: ["C"] }, 422, "certificate_rejected"],
    [{ payments: [{ method: "cash", amount: 100_001 }] }, 422, "overpaid"],
    [{ payments: [{ method: "link", amount: 100_001 }] }, 422, "overpaid"],
    [{ at: "2999-01-01T00:00:00Z" }, 422, "sale_in_future"],
    [{ lines: [{ product: "none" }] }, 422, "unknown_product"],
  ])("refuses %o", async (more, status, code) => {
    const answer = await at.place(cart(more));
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
  });

  it("names code and reason of a rejected coupon", async () => {
    const { problem } = await at.place(cart({ coupons: ["SUMMER"] }));
    expect(problem.params).toEqual({ code: "SUMMER", why: "unknown" });
  });

  it.each([
    [{ lines: [{ product: "P", price: 90_000 }] }, "prices.change"],
    [{ lines: [{ product: "P", discount: 500 }] }, "discounts.give"],
    [{ lines: [{ product: "P", belowMinPrice: true }] }, "sales.belowMinPrice"],
    [{ at: "2026-05-01T00:00:00Z" }, "sales.backdate"],
  ])("lets a seller not do %o", async (more, right) => {
    const lines =
      "lines" in more ? more.lines.map((line) => ({ ...line, product: shop.product })) : undefined;
    const key = await api.key("seller");
    const answer = await at.place(cart({ ...more, ...(lines ? { lines } : {}) }), { key });
    expect(answer.problem).toMatchObject({ status: 403, code: "forbidden", right });
  });

  it("keeps to the minimum price", async () => {
    const lines = [{ product: shop.product, discount: 2_500 }];
    const key = await api.key("manager");
    const refused = await at.place(cart({ lines }), { key });
    expect([refused.status, refused.problem.code]).toEqual([422, "below_minimum_price"]);
    const kept = await at.place(cart({ lines }));
    expect(kept.sale).toMatchObject({ total: 75_000, lines: [{ discount: { source: "manual" } }] });
  });

  it("keeps the id that a till knows a sale by once, whatever the key", async () => {
    const first = await at.place(cart({ externalId: "7", ...paidInCash() }));
    const again = await at.place(cart({ externalId: "7", ...paidInCash() }));
    expect([first.status, again.status, again.problem.code]).toEqual([201, 409, "external_id_taken"]);
    expect((await cardNow())?.total).toBe(50);
    expect((await at.get("ext:7")).id).toBe(first.sale.id);
  });

  it("keeps a draft, which takes and gives nothing, and places it later", async () => {
    await givePoints(api.db, shop.cardId, 30);
    const { status, sale } = await at.place(cart({ place: false, points: 30 }));
    expect([status, sale.status, sale.pointsEarned]).toEqual([201, "draft", 0]);
    expect((await cardNow())?.total).toBe(30);
    const placeRoute = await import("@/app/api/v1/sales/[id]/place/route");
    const placed = await api.call(placeRoute.POST, {
      params: { id: sale.id },
      body: { payments: [{ method: "cash", amount: 97_000 }] },
      headers: { "idempotency-key": "d" },
    });
    expect([placed.status, placed.body]).toMatchObject([
      201,
      { id: sale.id, number: sale.number, status: "paid" },
    ]);
    expect((await cardNow())?.total).toBe(48);
  });

  it("enters a past sale with the right", async () => {
    const { sale } = await at.place(cart({ at: "2026-05-01T12:00:00+03:00", ...paidInCash() }));
    expect(sale.at).toBe("2026-05-01T09:00:00.000Z");
  });

  it("lets points wait where the programme says so", async () => {
    const waiting = await testApi();
    const other = await openShop(waiting.db, {
      mode: "points",
      earning: { pendingDays: 3, rules: [{ name: "5 %", per: "amount", percent: 500 }] },
    });
    const { sale } = await till(waiting).place({
      card: other.card,
      lines: [{ product: other.product }],
      ...paidInCash(),
    });
    expect(sale).toMatchObject({ status: "paid", pointsEarned: 50, pointsPending: 50 });
    expect((await till(waiting).get(sale.id)).pointsPending).toBe(50);
  });

  it("counts a visit that was marked as come once", async () => {
    await at.place(cart({ visit: { status: "came" }, ...paidInCash() }));
    await at.place(cart({ visit: { status: "noShow" } }));
    const [customer] = await api.db.select().from(customers).where(eq(customers.id, shop.customer));
    expect(customer).toMatchObject({ sold: 200_000, visits: 1 });
  });

  it("sells to somebody unknown, without points", async () => {
    const { sale } = await at.place({ lines: [{ product: shop.product }], ...paidInCash() });
    expect(sale).toMatchObject({ status: "paid", customer: null, card: null, pointsEarned: 0 });
  });
});
