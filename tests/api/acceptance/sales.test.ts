import { beforeEach, describe, expect, it } from "vitest";
import { cardShape, customerShape, quoteShape, saleShape } from "./shapes";
import {
  api,
  balance,
  card,
  cart,
  cash,
  customer,
  entries,
  give,
  oil,
  openShop,
  quoted,
  refusal,
  sell,
  sold,
} from "./shop";

beforeEach(openShop);

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
    // As an offset arrives whose "+" was not encoded.
    expect(await listed({ to: "2000-01-01T00:00:00 03:00" })).toEqual([]);
    expect(await listed({ to: "2000-01-01T00:00:00Z" })).toEqual([]);
    expect((await api.get("/sales", { status: "lost" })).status).toBe(400);
    expect((await api.get("/sales", { from: "soon" })).status).toBe(400);
    expect((await api.get("/sales/none")).status).toBe(404);
    expect((await api.get("/sales/ext:none")).status).toBe(404);
  });
});
