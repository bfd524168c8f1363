import { beforeEach, describe, expect, it } from "vitest";
import { api, card, cart, customer, give, oil, openShop, quoted, refusal, sell } from "./shop";

beforeEach(openShop);

describe("quotes", () => {
  it("have every field, and add up", async () => {
    await give(100);
    const body = await quoted(
      cart({ lines: [oil(2_000), { product: "ext:gum", quantity: 1_500 }], points: 70 }),
    );
    expect(body).toMatchObject({
      lines: [
        { quantity: 2_000, basePrice: 100_000, price: 100_000, amount: 200_000, discount: null, coupon: 0 },
        { quantity: 1_500, amount: 500 },
      ],
      subtotal: 200_500,
      discount: 0,
      couponPart: 0,
      pointsPart: 7_000,
      certificatePart: 0,
      total: 193_500,
      due: 193_500,
      points: { balance: 100, spendable: 100, spent: 70, value: 7_000, earned: 96 },
      notices: [],
    });
    expect(body.lines.reduce((sum, { net }) => sum + net, 0)).toBe(body.total);
    expect(body.lines.reduce((sum, { earns }) => sum + earns, 0)).toBe(96);
    expect((await api.get("/sales")).body.data).toEqual([]);
  });

  it("name customer, card and product by any id, and take null for nothing", async () => {
    const product = String((await api.get("/products/ext:oil")).body.id);
    for (const who of [
      { customer },
      { customer: "ext:anna" },
      { card },
      { card: "a 1" },
      { customer, card },
    ]) {
      expect((await quoted({ ...who, lines: [{ product }] })).points.earned).toBe(50);
    }
    const nothing = {
      store: null,
      customer: null,
      card: null,
      points: null,
      coupons: null,
      certificates: null,
    };
    const line = { product, quantity: null, price: null, discount: null, belowMinPrice: null };
    const anonymous = await quoted({ ...nothing, at: null, lines: [line] });
    expect(anonymous).toMatchObject({ total: 100_000, points: { balance: 0, earned: 0 } });
    expect((await quoted({ lines: [] })).total).toBe(0);
  });

  it("use the customer's oldest active card", async () => {
    const newer = String((await api.post(`/customers/${customer}/cards`, {})).body.number);
    await give(10);
    await api.post(`/cards/${newer}/entries`, { points: 20, reason: "gift" });
    expect((await quoted({ customer, lines: [oil()] })).points.balance).toBe(10);
    expect((await quoted({ card: newer, lines: [oil()] })).points.balance).toBe(20);
    await api.post(`/cards/${card}/block`, { reason: "lost" });
    expect((await quoted({ customer, lines: [oil()] })).points.balance).toBe(20);
    expect(await sell({ customer, lines: [oil()] })).toMatchObject({ card: newer, customer });
  });

  it("tell that a card is blocked; the customer's own discount remains", async () => {
    await give(10);
    await api.patch(`/customers/${customer}`, { discount: 1_000 });
    await api.post(`/cards/${card}/block`, { reason: "lost" });
    const body = await quoted(cart());
    expect(body.notices.map(({ code }) => code)).toEqual(["card_blocked"]);
    expect(body).toMatchObject({
      total: 90_000,
      lines: [{ discount: { source: "individual", percent: 1_000, amount: 10_000 } }],
      points: { spendable: 0, earned: 0 },
    });
    expect(refusal(await api.post("/quotes", cart({ points: 1 })))).toEqual([422, "points_not_spendable"]);
  });

  it("cut a discount to the minimum price, or block it", async () => {
    await api.patch(`/customers/${customer}`, { discount: 3_000 });
    const cut = await quoted(cart());
    expect(cut).toMatchObject({
      total: 80_000,
      lines: [{ floor: { minPrice: 80_000, cut: 10_000 }, discount: { amount: 20_000 } }],
      notices: [{ code: "discount_cut_to_minimum_price", line: 0 }],
    });
    await api.put("/products/oil", { name: "Oil", price: 80_000, minPrice: 80_000 });
    const blocked = await quoted(cart());
    expect(blocked).toMatchObject({
      total: 80_000,
      lines: [{ discount: null, considered: [{ source: "individual", outcome: "blocked" }] }],
      notices: [{ code: "discount_blocked_by_minimum_price", line: 0 }],
    });
    const below = await quoted(cart({ lines: [{ ...oil(), belowMinPrice: true }] }));
    expect(below).toMatchObject({ total: 56_000, notices: [] });
  });

  it("follow the customer's price list", async () => {
    await api.put("/price-lists/wholesale", { name: "Wholesale" });
    await api.put("/products/oil", { name: "Oil", price: 100_000, prices: { wholesale: 90_000 } });
    await api.patch(`/customers/${customer}`, { priceList: "wholesale" });
    expect((await quoted(cart())).lines[0]).toMatchObject({
      basePrice: 100_000,
      price: 90_000,
      discount: null,
    });
  });

  it.each([
    [{ card: "none" }, 422, "unknown_card"],
    [{ customer: "none" }, 422, "unknown_customer"],
    [{ customer: "ext:none" }, 422, "unknown_customer"],
    [{ store: "none" }, 422, "unknown_store"],
    [{ lines: [{ product: "none" }] }, 422, "unknown_product"],
    [{ lines: [{ product: "ext:none" }] }, 422, "unknown_product"],
    [{ lines: undefined }, 400, "invalid_input"],
    [{ lines: [{ product: "ext:oil", quantity: 0 }] }, 400, "invalid_input"],
    [{ lines: [{ product: "ext:oil", quantity: 1.5 }] }, 400, "invalid_input"],
    [{ points: -1 }, 400, "invalid_input"],
    [{ points: "all" }, 400, "invalid_input"],
    [{ at: "yesterday" }, 400, "invalid_input"],
  ])("refuse %o", async (more, status, code) => {
    expect(refusal(await api.post("/quotes", cart(more)))).toEqual([status, code]);
  });
});
