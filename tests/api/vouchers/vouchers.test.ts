import { beforeEach, describe, expect, it } from "vitest";
import * as listTypes from "@/app/api/v1/voucher-types/route";
import * as listRoute from "@/app/api/v1/vouchers/route";
import { isVoucherCode } from "@/core/vouchers/voucher-code";
import type { VoucherView } from "@/server/vouchers/view";
import { type TestApi, testApi } from "@/tests/support/api";
import { voucherDesk } from "@/tests/support/api-vouchers";
import { openShop, type Shop } from "@/tests/support/shop";

let api: TestApi;
let shop: Shop;
let desk: ReturnType<typeof voucherDesk>;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
  desk = voucherDesk(api);
});

const tenth = { name: "Spring", kind: "coupon", percent: 1_000 };
const gift = { name: "Gift", kind: "certificate", value: 300_000 };

describe("PUT /voucher-types/{key}", () => {
  it("makes a type and changes it", async () => {
    const made = await desk.putType("spring", { ...tenth, products: { products: [shop.product] } });
    expect(made.status).toBe(200);
    expect(made.body).toEqual({
      ...tenth,
      key: "spring",
      products: { products: [shop.product] },
      product: null,
    });
    const changed = await desk.putType("spring", { ...tenth, percent: 500, usesTotal: null });
    expect(changed.body).toEqual({ ...tenth, key: "spring", percent: 500, product: null });
    const { body } = await api.call(listTypes.GET);
    expect(body).toMatchObject({ data: [{ key: "spring", percent: 500 }], nextCursor: null });
  });

  it("gives certificates something to be sold as", async () => {
    const { product } = await desk.type("gift", gift);
    expect(product).toMatch(/^prd_/);
    expect((await desk.type("gift", { ...gift, value: 500_000 })).product).toBe(product);
  });

  it.each([
    [{ name: "x", kind: "coupon" }, 400],
    [{ name: "x", kind: "coupon", value: 100, percent: 100 }, 400],
    [{ name: "x", kind: "coupon", value: 0 }, 400],
    [{ name: "x", kind: "certificate", percent: 1_000 }, 400],
    [{ name: "x", kind: "coupon", value: 1, from: "2026-02-02", to: "2026-02-01" }, 400],
    [{ name: "x", kind: "coupon", value: 1, products: { groups: ["nowhere"] } }, 422],
  ])("refuses %j with %i", async (body, status) => {
    expect((await desk.putType("x", body)).status).toBe(status);
  });

  it("keeps a coupon a coupon", async () => {
    await desk.type("spring", tenth);
    expect(await desk.putType("spring", gift)).toMatchObject({
      status: 422,
      body: { code: "voucher_kind_fixed" },
    });
  });

  it("takes the right", async () => {
    const seller = await api.key("seller");
    expect(await desk.putType("spring", tenth, seller)).toMatchObject({
      status: 403,
      body: { code: "forbidden", right: "vouchers.manage" },
    });
  });
});

describe("POST /voucher-types/{key}/issue", () => {
  it("gives as many codes as were asked for, each once and with a right last letter", async () => {
    await desk.type("spring", tenth);
    const codes = await desk.codes("spring", { count: 1_000 });
    expect(new Set(codes).size).toBe(1_000);
    expect(codes.every(isVoucherCode)).toBe(true);
  });

  it("answers the same again to the same key", async () => {
    await desk.type("spring", tenth);
    const [a, b] = [
      await desk.issue("spring", { count: 2 }, { idempotencyKey: "once" }),
      await desk.issue("spring", { count: 2 }, { idempotencyKey: "once" }),
    ];
    expect(b.body).toEqual(a.body);
    expect(b.headers.get("idempotency-replayed")).toBe("true");
    expect((await desk.issue("spring", { count: 3 }, { idempotencyKey: "once" })).status).toBe(409);
  });

  it("needs an idempotency key and the right", async () => {
    await desk.type("spring", tenth);
    const { POST } = await import("@/app/api/v1/voucher-types/[key]/issue/route");
    expect(await api.call(POST, { params: { key: "spring" }, body: { count: 1 } })).toMatchObject({
      status: 400,
      body: { code: "idempotency_key_required" },
    });
    const seller = await api.key("seller");
    expect(await desk.issue("spring", { count: 1 }, { bearer: seller })).toMatchObject({
      status: 403,
      body: { right: "vouchers.issue" },
    });
  });

  it("ties codes to a customer and to a last day", async () => {
    await desk.type("gift", { ...gift, validDays: 10 });
    const [code = ""] = await desk.codes("gift", {
      customer: shop.customer,
      paid: 250_000,
      expiresOn: "2099-01-31",
    });
    expect(await desk.voucher(code)).toMatchObject({
      type: "gift",
      kind: "certificate",
      status: "active",
      remaining: 300_000,
      paid: 250_000,
      uses: 0,
      customer: shop.customer,
      expiresOn: "2099-01-31",
    });
  });

  it("lets an open certificate hold what was paid for it", async () => {
    await desk.type("any", { kind: "certificate" });
    expect(await desk.issue("any", { count: 1 })).toMatchObject({
      status: 422,
      body: { code: "voucher_sum_missing" },
    });
    const [code = ""] = await desk.codes("any", { paid: 123_400 });
    expect((await desk.voucher(code)).remaining).toBe(123_400);
  });

  it.each([
    [{ count: 0 }, 400],
    [{ count: 100_001 }, 400],
    [{ count: 1, customer: "nobody" }, 422],
    [{ count: 1, expiresOn: "2020-01-01" }, 422],
  ])("refuses %j with %i", async (body, status) => {
    await desk.type("spring", tenth);
    expect((await desk.issue("spring", body)).status).toBe(status);
  });

  it("does not know other types", async () => {
    expect((await desk.issue("nothing", { count: 1 })).status).toBe(404);
  });
});

describe("GET /vouchers/{code}", () => {
  it("finds a code in any spelling", async () => {
    await desk.type("spring", tenth);
    const [code = ""] = await desk.codes("spring");
    const spelt = code.toLowerCase().replace(/(.{4})(.{4})/, "$1-$2 ");
    expect(await desk.look(spelt)).toMatchObject({ status: 200, body: { code, remaining: 0, uses: 0 } });
  });

  it("holds up who guesses, but nobody who knows", async () => {
    await desk.type("spring", tenth);
    const [code = ""] = await desk.codes("spring");
    const guesser = await api.key("seller");
    const answers = [];
    for (let n = 0; n < 52; n++) answers.push(await desk.look(`GUESS${n}`, guesser));
    expect(answers.slice(0, 50).every(({ status }) => status === 404)).toBe(true);
    const { status, headers } = answers[51] ?? {};
    expect([status, Number(headers?.get("retry-after")) > 0]).toEqual([429, true]);
    // Not even a right code is answered to the guesser; another goes on.
    expect((await desk.look(code, guesser)).status).toBe(429);
    expect((await desk.look(code)).status).toBe(200);
  });

  it("counts one wrong code once, however often it is asked for", async () => {
    const seller = await api.key("seller");
    for (let n = 0; n < 60; n++) expect((await desk.look("AGAIN", seller)).status).toBe(404);
  });
});

describe("POST /vouchers/{code}/cancel", () => {
  it("ends a code once", async () => {
    await desk.type("gift", gift);
    const [code = ""] = await desk.codes("gift");
    expect(await desk.cancel(code)).toMatchObject({
      status: 200,
      body: { status: "cancelled", remaining: 0 },
    });
    expect(await desk.cancel(code)).toMatchObject({ status: 422, body: { code: "voucher_not_cancellable" } });
    expect((await desk.cancel("NOSUCHCODE")).status).toBe(404);
  });

  it("takes the right", async () => {
    const supervisor = await api.key("supervisor");
    expect((await desk.cancel("ANY", supervisor)).status).toBe(403);
  });
});

describe("GET /vouchers", () => {
  it("lists codes newest first, by key", async () => {
    await desk.type("spring", tenth);
    await desk.type("gift", gift);
    const codes = await desk.codes("spring", { count: 5 });
    const [other = ""] = await desk.codes("gift", { customer: shop.customer });
    const page = async (query: Record<string, string>) =>
      (await api.call(listRoute.GET, { query })).body as { data: VoucherView[]; nextCursor: string | null };
    const first = await page({ type: "spring", limit: "3" });
    const second = await page({ type: "spring", limit: "3", cursor: first.nextCursor ?? "" });
    expect([...first.data, ...second.data].map(({ code }) => code)).toEqual([...codes].reverse());
    expect((await page({ customer: shop.customer })).data.map(({ code }) => code)).toEqual([other]);
    await desk.cancel(other);
    expect((await page({ status: "cancelled" })).data.map(({ code }) => code)).toEqual([other]);
    expect((await page({ status: "active" })).data).toHaveLength(5);
    expect((await page({ status: "usedUp" })).data).toHaveLength(0);
  });

  it("takes the right to issue: who reads codes could use them", async () => {
    const seller = await api.key("seller");
    expect((await api.call(listRoute.GET, { key: seller })).status).toBe(403);
  });
});
