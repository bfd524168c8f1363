import { beforeEach, describe, expect, it } from "vitest";
import { type BlackBox, blackBox, type Reply } from "@/tests/support/black-box";
import {
  cardShape,
  customerShape,
  entryShape,
  pageShape,
  problemShape,
  quoteShape,
  saleShape,
} from "./shapes";

let api: BlackBox;
let customer: string;
let card: string;

// A litre of oil costs 1,000 roubles and at least 800; 5 % come back as points worth a rouble each.
beforeEach(async () => {
  api = await blackBox();
  await api.put("/product-groups/oils", { name: "Oils" });
  await api.put("/products/oil", { name: "Oil", price: 100_000, minPrice: 80_000, group: "ext:oils" });
  await api.put("/products/gum", { name: "Gum", price: 333 });
  await inForce({
    mode: "pointsAndDiscounts",
    earning: { rules: [{ name: "5 %", per: "amount", percent: 500 }] },
    spending: { pointValue: 100, rules: [{}] },
  });
  customer = String((await api.post("/customers", { name: "Anna", externalId: "anna" })).body.id);
  card = String((await api.post(`/customers/${customer}/cards`, { number: "A-1" })).body.number);
});

async function inForce(programme: object) {
  expect((await api.put("/programme/draft", programme)).body.problems).toEqual([]);
  expect((await api.post("/programme/publish", {})).status).toBe(201);
}
const cash = (amount: number) => ({ method: "cash", amount });
const oil = (quantity = 1_000) => ({ product: "ext:oil", quantity });
const cart = (more: object = {}) => ({ card, lines: [oil()], ...more });
const give = (points: number, more: object = {}) =>
  api.post(`/cards/${card}/entries`, { points, reason: "gift", ...more });
const balance = async (number = card) => {
  const { balance: now, debt } = cardShape.parse((await api.get(`/cards/${number}`)).body);
  return { balance: now, debt };
};
const entries = async () =>
  pageShape(entryShape)
    .parse((await api.get(`/cards/${card}/entries`)).body)
    .data.map(({ kind, points, balanceAfter }) => [kind, points, balanceAfter]);
function sold(reply: Reply) {
  expect([reply.status, reply.body.code, reply.body.errors]).toEqual([201, undefined, undefined]);
  return saleShape.parse(reply.body);
}
const sell = async (body: object) => sold(await api.post("/sales", body));
const quoted = async (body: object) => {
  const reply = await api.post("/quotes", body);
  expect([reply.status, reply.body.code]).toEqual([200, undefined]);
  return quoteShape.parse(reply.body);
};
const refusal = ({ status, body }: Reply) => [status, problemShape.parse(body).code];

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

describe("a sale", () => {
  it("is placed, paid in parts, earns, and is read again", async () => {
    const placed = await sell(cart({ payments: [cash(40_000)], externalId: "s-1", expectedTotal: 100_000 }));
    expect(placed).toMatchObject({
      status: "placed",
      customer,
      card,
      employee: null,
      total: 100_000,
      paid: 40_000,
      returned: 0,
      pointsEarned: 0,
      pointsPending: 0,
      payments: [{ method: "cash", amount: 40_000 }],
      returns: [],
    });
    expect(await balance()).toEqual({ balance: 0, debt: 0 });
    const again = sold(await api.post("/sales/ext:s-1/payments", { method: "card", amount: 60_000 }));
    expect(again).toMatchObject({ id: placed.id, status: "paid", paid: 100_000, pointsEarned: 50 });
    expect((await api.get(`/sales/${placed.id}`)).body).toEqual(again);
    expect((await api.get("/sales/ext:s-1")).body).toEqual(again);
    expect(await balance()).toEqual({ balance: 50, debt: 0 });
    const more = await api.post(`/sales/${placed.id}/payments`, cash(1));
    expect(more.status).toBe(422);
    expect(customerShape.parse((await api.get(`/customers/${customer}`)).body).totals).toMatchObject({
      sold: 100_000,
      paid: 100_000,
      visits: 1,
    });
  });

  it("is paid by points alone", async () => {
    await give(1_000);
    expect(await sell(cart({ points: "max" }))).toMatchObject({
      status: "paid",
      total: 0,
      due: 0,
      paid: 0,
      pointsPart: 100_000,
      points: { spent: 1_000 },
      pointsEarned: 0,
    });
    expect(await entries()).toEqual([
      ["spend", -1_000, 0],
      ["adjust", 1_000, 1_000],
    ]);
  });

  it("spends extra points before main ones, the soonest to expire first", async () => {
    await give(10, { expiresOn: "2099-01-01" });
    await give(10, { lot: "extra", expiresOn: "2098-01-01" });
    await give(10, { lot: "extra", expiresOn: "2097-01-01" });
    await sell(cart({ points: 15, payments: [cash(98_500)] }));
    const { expiring, balance: left } = cardShape.parse((await api.get(`/cards/${card}`)).body);
    expect([left, expiring]).toEqual([
      15 + 49,
      [
        { points: 5, on: "2098-01-01" },
        { points: 10, on: "2099-01-01" },
      ],
    ]);
  });

  it("charges nothing where the price changed, and tells the new quote", async () => {
    const reply = await api.post("/sales", cart({ expectedTotal: 99_999 }));
    expect(refusal(reply)).toEqual([409, "price_changed"]);
    expect(quoteShape.parse(reply.body.quote).total).toBe(100_000);
    expect((await api.get("/sales")).body.data).toEqual([]);
  });

  it("waits as a draft, then is placed", async () => {
    await give(10);
    const draft = await sell(cart({ place: false, points: 10 }));
    expect(draft).toMatchObject({ status: "draft", paid: 0, pointsEarned: 0 });
    expect(await balance()).toEqual({ balance: 10, debt: 0 });
    const placed = sold(await api.post(`/sales/${draft.id}/place`, { payments: [cash(99_000)] }));
    expect(placed).toMatchObject({ id: draft.id, number: draft.number, status: "paid", pointsEarned: 49 });
    expect(await balance()).toEqual({ balance: 49, debt: 0 });
    expect((await api.post(`/sales/${draft.id}/place`, {})).status).toBe(409);
  });

  it("is cancelled while it is not paid; then no more", async () => {
    await give(10);
    const placed = await sell(cart({ points: 10, payments: [cash(500)] }));
    const cancelled = await api.post(`/sales/${placed.id}/cancel`, { reason: "changed mind" });
    expect([cancelled.status, saleShape.parse(cancelled.body)]).toMatchObject([
      200,
      { status: "cancelled", paid: 0 },
    ]);
    expect(await balance()).toEqual({ balance: 10, debt: 0 });
    expect(refusal(await api.post(`/sales/${placed.id}/cancel`, { reason: "again" }))[0]).toBe(422);
    const paid = await sell(cart({ payments: [cash(100_000)] }));
    const refused = await api.post(`/sales/${paid.id}/cancel`, { reason: "changed mind" });
    expect(refusal(refused)).toEqual([422, "sale_not_cancellable"]);
    expect((await api.post("/sales/none/cancel", { reason: "x" })).status).toBe(404);
    expect((await api.post(`/sales/${paid.id}/cancel`, {})).status).toBe(400);
  });

  it("comes back line by line, money latest first, points to where they came from", async () => {
    await give(100);
    const { id } = await sell(
      cart({
        lines: [oil(3_000), { product: "ext:gum", quantity: 1_000 }],
        points: 100,
        payments: [cash(200_000), { method: "card", amount: 90_333 }],
      }),
    );
    expect(await balance()).toEqual({ balance: 145, debt: 0 });
    const first = sold(
      await api.post(`/sales/${id}/returns`, { lines: [{ line: 0, quantity: 1_000 }], reason: "broken" }),
    );
    expect(first.status).toBe("partlyReturned");
    const second = sold(
      await api.post(`/sales/${id}/returns`, { lines: [{ line: 0, quantity: 500 }], reason: "broken" }),
    );
    const last = sold(await api.post(`/sales/${id}/returns`, { reason: "all of it" }));
    expect(last).toMatchObject({ status: "returned", returned: 290_333, paid: 0 });
    expect(last.returns.map(({ reason }) => reason)).toEqual(["broken", "broken", "all of it"]);
    const refunds = last.payments.filter(({ amount }) => amount < 0);
    expect(refunds[0]?.method).toBe("card");
    for (const method of ["cash", "card"]) {
      const sum = last.payments.filter((each) => each.method === method).reduce((a, b) => a + b.amount, 0);
      expect([method, sum]).toEqual([method, 0]);
    }
    expect(second.returned).toBeGreaterThan(first.returned);
    expect(await balance()).toEqual({ balance: 100, debt: 0 });
    const more = await api.post(`/sales/${id}/returns`, { reason: "more" });
    expect(refusal(more)).toEqual([422, "nothing_to_return"]);
    expect(customerShape.parse((await api.get(`/customers/${customer}`)).body).totals).toMatchObject({
      sold: 0,
      paid: 0,
      visits: 0,
    });
  });

  it("returned after its points were spent leaves a debt, which the next earning pays", async () => {
    const { id } = await sell(cart({ payments: [cash(100_000)] }));
    await sell({ card, lines: [{ product: "ext:gum", quantity: 15_015 }], points: 50 });
    expect(await balance()).toEqual({ balance: 0, debt: 0 });
    await api.post(`/sales/${id}/returns`, { reason: "broken" });
    expect(await balance()).toEqual({ balance: 0, debt: 50 });
    const half = await sell(cart({ lines: [oil(800)], payments: [cash(80_000)] }));
    expect(half.pointsEarned).toBe(40);
    expect(await balance()).toEqual({ balance: 0, debt: 10 });
    await sell(cart({ payments: [cash(100_000)] }));
    expect(await balance()).toEqual({ balance: 40, debt: 0 });
    const chain = (await entries()).reverse();
    for (const [n, [, points, after]] of chain.entries()) {
      expect(after).toBe(Number(chain[n - 1]?.[2] ?? 0) + Number(points));
    }
  });

  it.each([
    [{ coupons: ["NONE"] }, 422, "coupon_rejected"],
    [{ certificates: ["NONE"] }, 422, "certificate_rejected"],
    [{ points: 1 }, 422, "points_not_spendable"],
    [{ payments: [cash(100_001)] }, 422, "overpaid"],
    [{ payments: [cash(60_000), cash(60_000)] }, 422, "overpaid"],
    [{ payments: [cash(0)] }, 400, "invalid_input"],
    [{ payments: [{ method: "beads", amount: 5 }] }, 400, "invalid_input"],
    [{ lines: [{ product: "ext:none" }] }, 422, "unknown_product"],
    [{ customer: "ext:none" }, 422, "unknown_customer"],
  ])("refuses %o and keeps nothing", async (more, status, code) => {
    expect(refusal(await api.post("/sales", cart(more)))).toEqual([status, code]);
    expect((await api.get("/sales")).body.data).toEqual([]);
  });

  it("names code and reason of a coupon that was rejected", async () => {
    const quote = await quoted(cart({ coupons: ["NONE"], certificates: ["NOT"] }));
    expect(quote.notices).toMatchObject([
      { code: "coupon_rejected", params: { code: "NONE", why: "unknown" } },
      { code: "certificate_rejected", params: { code: "NOT", why: "unknown" } },
    ]);
    const { body } = await api.post("/sales", cart({ coupons: ["NONE"] }));
    expect(body.params).toMatchObject({ code: "NONE", why: "unknown" });
  });

  it("has its external id once, also where sixteen tills send it at once", async () => {
    const replies = await Promise.all(
      Array.from({ length: 16 }, () =>
        api.post("/sales", cart({ externalId: "7", payments: [cash(100_000)] })),
      ),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(15);
    expect(await balance()).toEqual({ balance: 50, debt: 0 });
  });

  it("spends the last points once, also where sixteen tills try at once", async () => {
    await give(100);
    const replies = await Promise.all(
      Array.from({ length: 16 }, () => api.post("/sales", cart({ points: 100 }))),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 201)) {
      expect(refusal(reply)).toEqual([422, "points_not_spendable"]);
    }
    expect(await balance()).toEqual({ balance: 0, debt: 0 });
  });

  it("is not made for a card of somebody else", async () => {
    const other = String((await api.post("/customers", { name: "Boris" })).body.id);
    expect(refusal(await api.post("/sales", cart({ customer: other })))).toEqual([
      422,
      "card_of_other_customer",
    ]);
  });
});

describe("what a seller may", () => {
  it("is to sell with the customer's discount, and give none", async () => {
    await api.patch(`/customers/${customer}`, { discount: 1_000 });
    const seller = await api.as("seller");
    expect(sold(await seller.post("/sales", cart()))).toMatchObject({ total: 90_000 });
    for (const [line, right] of [
      [{ discount: 500 }, "discounts.give"],
      [{ price: 90_000 }, "prices.change"],
      [{ belowMinPrice: true }, "sales.belowMinPrice"],
    ] as const) {
      for (const path of ["/sales", "/quotes"]) {
        const { body } = await seller.post(path, cart({ lines: [{ ...oil(), ...line }] }));
        expect(body).toMatchObject({ status: 403, code: "forbidden", right });
      }
    }
    const past = await seller.post("/sales", cart({ at: "2026-01-01T00:00:00Z" }));
    expect(past.body).toMatchObject({ status: 403, right: "sales.backdate" });
  });

  it("is to see the sales of its own", async () => {
    const [one, two] = [await api.as("seller"), await api.as("seller")];
    const { id } = sold(await one.post("/sales", cart()));
    expect((await one.get(`/sales/${id}`)).status).toBe(200);
    expect((await two.get(`/sales/${id}`)).status).toBe(404);
    expect((await one.get("/sales")).body.data).toHaveLength(1);
    expect((await two.get("/sales")).body.data).toEqual([]);
  });

  it("without the right is not to go below the minimum price", async () => {
    const manager = await api.as("manager");
    const low = cart({ lines: [{ ...oil(), discount: 2_500 }] });
    expect(refusal(await manager.post("/sales", low))).toEqual([422, "below_minimum_price"]);
    expect(await sell(low)).toMatchObject({ total: 75_000, lines: [{ discount: { source: "manual" } }] });
    expect(await sell(cart({ lines: [{ ...oil(), price: 50_000 }] }))).toMatchObject({ total: 50_000 });
  });
});

describe("GET /sales", () => {
  it("goes by customer, period and status, newest first", async () => {
    const first = await sell(cart());
    const second = await sell({ lines: [oil()], payments: [cash(100_000)] });
    const listed = async (query: Record<string, string>) =>
      ((await api.get("/sales", query)).body.data as { id: string }[]).map(({ id }) => id);
    expect(await listed({})).toEqual([second.id, first.id]);
    expect(await listed({ customer })).toEqual([first.id]);
    expect(await listed({ customer: "ext:anna" })).toEqual([first.id]);
    expect(await listed({ status: "paid" })).toEqual([second.id]);
    expect(await listed({ from: first.at, to: "2099-01-01" })).toContain(first.id);
    expect(await listed({ from: "2099-01-01" })).toEqual([]);
    expect(await listed({ to: "2000-01-01T00:00:00Z" })).toEqual([]);
    expect((await api.get("/sales", { status: "lost" })).status).toBe(400);
    expect((await api.get("/sales", { from: "soon" })).status).toBe(400);
    expect((await api.get("/sales/none")).status).toBe(404);
    expect((await api.get("/sales/ext:none")).status).toBe(404);
  });
});
