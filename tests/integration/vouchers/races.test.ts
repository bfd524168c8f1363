import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyBooks } from "@/server/points/verify-books";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { voucherDesk } from "@/tests/support/api-vouchers";
import { openShop, type Shop } from "@/tests/support/shop";

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

const together = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
function tally(answers: readonly { status: number }[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
const cart = (more: object) => ({ lines: [{ product: shop.product }], ...more });

// V3: two registers cannot use the same coupon twice nor more than a certificate holds.
describe("at once", () => {
  it("32 tills want one coupon: one has it", async () => {
    await desk.type("tenth", { kind: "coupon", percent: 1_000 });
    const coupons = await desk.codes("tenth");
    expect(tally(await together(32, () => at.place(cart({ coupons }))))).toEqual({ 201: 1, 422: 31 });
  });

  it("32 tills want a coupon of five uses: five have it", async () => {
    await desk.type("five", { kind: "coupon", percent: 1_000, usesTotal: 5 });
    const coupons = await desk.codes("five");
    expect(tally(await together(32, () => at.place(cart({ coupons }))))).toEqual({ 201: 5, 422: 27 });
  });

  it("one customer at 16 tills uses a code once where it is once for each", async () => {
    await desk.type("each", { kind: "coupon", value: 100, usesPerCustomer: 1 });
    const coupons = await desk.codes("each");
    const answers = await together(16, () => at.place(cart({ coupons, customer: shop.customer })));
    expect(tally(answers)).toEqual({ 201: 1, 422: 15 });
  });

  it("32 tills pay with one certificate: it pays what it holds and no more", async () => {
    await desk.type("gift", { kind: "certificate", value: 250_000 });
    const certificates = await desk.codes("gift");
    const answers = await together(32, () => at.place(cart({ certificates })));
    expect(tally(answers)).toEqual({ 201: 3, 422: 29 });
    const paid = answers.reduce(
      (sum, { status, sale }) => sum + (status === 201 ? sale.certificatePart : 0),
      0,
    );
    expect(paid).toBe(250_000);
  });

  it("tills that name two certificates in either order never wait for each other for ever", async () => {
    await desk.type("gift", { kind: "certificate", value: 1_000_000, maxPercent: 5_000 });
    const codes = await desk.codes("gift", { count: 2 });
    const answers = await together(20, (n) =>
      at.place(cart({ certificates: n % 2 ? codes : [...codes].reverse() })),
    );
    expect(tally(answers)).toEqual({ 201: 20 });
  });

  it("a purchase and the return of the sale that sold the certificate: one of them holds", async () => {
    const { product } = await desk.type("gift", { kind: "certificate", value: 100_000 });
    const { sale } = await at.place({
      lines: [{ product }],
      payments: [{ method: "cash", amount: 100_000 }],
    });
    const [row] = await api.db.execute<{ code: string }>("select code from vouchers");
    const certificates = [row?.code ?? ""];
    const [bought, back] = await Promise.all([
      at.place(cart({ certificates })),
      at.takeBack(sale.id, { reason: "race" }),
    ]);
    expect(back.status).toBe(201);
    // Either the money came back and the code is worth nothing, or it was used and nothing came back.
    expect(back.sale.returned).toBe(bought.status === 201 ? 0 : 100_000);
  });
});
