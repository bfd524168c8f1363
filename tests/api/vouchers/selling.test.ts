import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as quotes from "@/app/api/v1/quotes/route";
import type { Quote } from "@/core/quote/quote-view";
import { customers } from "@/db/schema/customers";
import { verifyBooks } from "@/server/points/verify-books";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { voucherDesk } from "@/tests/support/api-vouchers";
import { addMember, openShop, type Shop } from "@/tests/support/shop";

let api: TestApi;
let shop: Shop;
let at: ReturnType<typeof till>;
let desk: ReturnType<typeof voucherDesk>;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
  at = till(api);
  desk = voucherDesk(api);
});
afterEach(async () => {
  expect(await verifyBooks(api.db)).toEqual([]);
});

const cash = (amount: number) => ({ method: "cash", amount });
const cart = (more: object = {}) => ({ card: shop.card, lines: [{ product: shop.product }], ...more });
const quoted = async (body: object) => (await api.call(quotes.POST, { body })).body as Quote;
const totals = async () => {
  const [row] = await api.db.select().from(customers).where(eq(customers.id, shop.customer));
  return [row?.sold, row?.paid];
};

/** Codes of the certificates that a sale sold. */
const soldBy = async (saleId: string) => {
  const rows = await api.db.execute<{ code: string }>(
    `select code from vouchers join voucher_batches on voucher_batches.id = batch_id where sale_id = '${saleId}' order by code`,
  );
  return rows.map(({ code }) => code);
};

describe("a coupon", () => {
  it("is used once, in the sale's transaction", async () => {
    await desk.type("tenth", { kind: "coupon", percent: 1_000 });
    const [code = ""] = await desk.codes("tenth");
    const { sale } = await at.place(cart({ coupons: [code.toLowerCase()], payments: [cash(90_000)] }));
    expect(sale).toMatchObject({ status: "paid", couponPart: 10_000, total: 90_000 });
    expect(await desk.voucher(code)).toMatchObject({ status: "usedUp", uses: 1 });
    const { status, problem } = await at.place(cart({ coupons: [code] }));
    expect([status, problem.code, problem.params]).toEqual([
      422,
      "coupon_rejected",
      { code, why: "used_up" },
    ]);
    const quote = await quoted(cart({ coupons: [code] }));
    expect(quote.notices).toEqual([{ code: "coupon_rejected", params: { code, why: "used_up" } }]);
  });

  it("counts once, however it is spelt", async () => {
    await desk.type("ten", { kind: "coupon", value: 10_000, usesTotal: 5 });
    const [code = ""] = await desk.codes("ten");
    const quote = await quoted(cart({ coupons: [code, code.toLowerCase()] }));
    expect(quote.couponPart).toBe(10_000);
    expect(quote.notices).toMatchObject([{ params: { why: "used_up" } }]);
  });

  it("comes back with the whole sale, not with a part of it", async () => {
    await desk.type("tenth", { kind: "coupon", percent: 1_000 });
    const [code = ""] = await desk.codes("tenth");
    const lines = [{ product: shop.product, quantity: 2_000 }];
    const { sale } = await at.place(cart({ lines, coupons: [code], payments: [cash(180_000)] }));
    await at.takeBack(sale.id, { lines: [{ line: 0, quantity: 1_000 }], reason: "one" });
    expect(await desk.voucher(code)).toMatchObject({ uses: 1 });
    await at.takeBack(sale.id, { reason: "the other" });
    expect(await desk.voucher(code)).toMatchObject({ uses: 0, status: "active" });
  });

  it("comes back with a sale that is called off", async () => {
    await desk.type("tenth", { kind: "coupon", percent: 1_000 });
    const [code = ""] = await desk.codes("tenth");
    const { sale } = await at.place(cart({ coupons: [code] }));
    expect(await desk.voucher(code)).toMatchObject({ uses: 1 });
    await at.cancel(sale.id, { reason: "changed mind" });
    expect(await desk.voucher(code)).toMatchObject({ uses: 0 });
  });

  it("is for its own customer, and so often for each", async () => {
    await desk.type("each", { kind: "coupon", value: 1_000, usesPerCustomer: 1 });
    const [code = ""] = await desk.codes("each");
    const other = await addMember(api.db, "1002");
    const sold = async (card: string) => (await at.place(cart({ card, coupons: [code] }))).status;
    expect([await sold(shop.card), await sold(shop.card), await sold(other.card)]).toEqual([201, 422, 201]);
    await desk.type("own", { kind: "coupon", value: 1_000 });
    const [own = ""] = await desk.codes("own", { customer: shop.customer });
    const { problem } = await at.place(cart({ card: other.card, coupons: [own] }));
    expect(problem.params.why).toBe("other_customer");
  });

  it("is not taken by a draft, but by placing it", async () => {
    await desk.type("tenth", { kind: "coupon", percent: 1_000 });
    const [code = ""] = await desk.codes("tenth");
    await at.place(cart({ coupons: [code], place: false }));
    expect(await desk.voucher(code)).toMatchObject({ uses: 0 });
  });

  it("of a certificate's kind is unknown, and the other way round", async () => {
    await desk.type("gift", { kind: "certificate", value: 1_000 });
    const [code = ""] = await desk.codes("gift");
    expect((await at.place(cart({ coupons: [code] }))).problem.params.why).toBe("unknown");
  });
});

describe("a certificate", () => {
  it("pays in parts and keeps what remains", async () => {
    await desk.type("gift", { kind: "certificate", value: 150_000 });
    const [code = ""] = await desk.codes("gift", { paid: 150_000 });
    const first = await at.place(cart({ certificates: [code] }));
    expect(first.sale).toMatchObject({
      status: "paid",
      total: 100_000,
      certificatePart: 100_000,
      due: 0,
      paid: 100_000,
    });
    expect(first.sale.payments).toMatchObject([{ method: "certificate", amount: 100_000 }]);
    expect(await desk.voucher(code)).toMatchObject({ remaining: 50_000, status: "active" });
    const second = await at.place(cart({ certificates: [code], payments: [cash(50_000)] }));
    expect(second.sale).toMatchObject({ status: "paid", certificatePart: 50_000, due: 50_000 });
    expect(await desk.voucher(code)).toMatchObject({ remaining: 0, status: "usedUp" });
    expect((await at.place(cart({ certificates: [code] }))).problem).toMatchObject({
      code: "certificate_rejected",
      params: { code, why: "used_up" },
    });
  });

  it("gets its part back when the purchase is returned, in pieces too", async () => {
    await desk.type("gift", { kind: "certificate", value: 50_000 });
    const [code = ""] = await desk.codes("gift");
    const lines = [{ product: shop.product, quantity: 2_000 }];
    const { sale } = await at.place(cart({ lines, certificates: [code], payments: [cash(150_000)] }));
    const one = await at.takeBack(sale.id, { lines: [{ line: 0, quantity: 1_000 }], reason: "one" });
    expect(one.sale.returned).toBe(100_000);
    expect(await desk.voucher(code)).toMatchObject({ remaining: 25_000 });
    await at.takeBack(sale.id, { reason: "rest" });
    expect(await desk.voucher(code)).toMatchObject({ remaining: 50_000, uses: 0 });
  });

  it("gets all back when an unpaid sale is called off", async () => {
    await desk.type("gift", { kind: "certificate", value: 30_000 });
    const [code = ""] = await desk.codes("gift");
    const { sale } = await at.place(cart({ certificates: [code] }));
    expect(sale.status).toBe("placed");
    await at.cancel(sale.id, { reason: "no" });
    expect(await desk.voucher(code)).toMatchObject({ remaining: 30_000, uses: 0 });
  });
});

describe("selling certificates", () => {
  const gift = () => desk.type("gift", { kind: "certificate", value: 300_000, validDays: 365 });

  it("earns nothing, takes no discount, no coupon and no points", async () => {
    const { product } = await gift();
    await desk.type("half", { kind: "coupon", percent: 5_000 });
    await desk.type("own", { kind: "certificate", value: 500_000 });
    const [half = ""] = await desk.codes("half");
    const [own = ""] = await desk.codes("own");
    await api.db
      .update(customers)
      .set({ discount: 1_000 as never })
      .where(eq(customers.id, shop.customer));
    const lines = [{ product: shop.product }, { product, quantity: 2_000 }];
    const quote = await quoted(cart({ lines, coupons: [half], certificates: [own], points: "max" }));
    expect(quote.lines[1]).toMatchObject({
      certificate: true,
      amount: 600_000,
      discount: null,
      coupon: 0,
      points: 0,
      net: 600_000,
      earns: 0,
    });
    // The discount, half of the rest, and the certificate pay for the oil alone.
    expect(quote).toMatchObject({ total: 645_000, certificatePart: 45_000, due: 600_000 });
  });

  it("makes codes once it is paid, which count for the customer only when they are used", async () => {
    const { product } = await gift();
    const { sale } = await at.place(
      cart({ lines: [{ product: shop.product }, { product, quantity: 2_000 }] }),
    );
    expect([sale.status, await soldBy(sale.id)]).toEqual(["placed", []]);
    const { sale: paid } = await at.pay(sale.id, cash(700_000));
    expect(paid).toMatchObject({ status: "paid", pointsEarned: 50 });
    expect(await totals()).toEqual([100_000, 100_000]);
    const [code = "", ...others] = await soldBy(sale.id);
    expect(others).toHaveLength(1);
    expect(await desk.voucher(code)).toMatchObject({ remaining: 300_000, paid: 300_000, customer: null });
    await at.place(cart({ certificates: [code] }));
    expect(await totals()).toEqual([200_000, 200_000]);
  });

  it("ends what remains of them when the sale is returned, and gives back just that", async () => {
    const { product } = await gift();
    const { sale } = await at.place({ lines: [{ product, quantity: 2_000 }], payments: [cash(600_000)] });
    const [code = "", other = ""] = await soldBy(sale.id);
    await at.place(cart({ certificates: [code] }));
    const one = await at.takeBack(sale.id, { lines: [{ line: 0, quantity: 1_000 }], reason: "one" });
    expect([one.sale.returned, (await desk.voucher(other)).status]).toEqual([300_000, "cancelled"]);
    const all = await at.takeBack(sale.id, { reason: "the used one" });
    expect([all.sale.status, all.sale.returned, all.sale.paid]).toEqual(["returned", 500_000, 100_000]);
    expect(await desk.voucher(code)).toMatchObject({ status: "cancelled", remaining: 0 });
  });

  it("takes any sum where the type leaves it open", async () => {
    const { product } = await desk.type("any", { kind: "certificate" });
    const seller = await api.key("seller");
    const sell = (line: object) => at.place({ lines: [{ product, ...line }], payments: [] }, { key: seller });
    expect((await sell({ price: 77_700 })).sale.total).toBe(77_700);
    expect((await sell({})).problem.params).toEqual({ line: 0, why: "no_sum" });
    expect((await sell({ price: 100, quantity: 500 })).problem.params.why).toBe("quantity");
    const fixed = await gift();
    const other = await at.place({ lines: [{ product: fixed.product, price: 1 }] });
    expect(other.problem).toMatchObject({ code: "certificate_not_sellable", params: { why: "other_sum" } });
  });
});
