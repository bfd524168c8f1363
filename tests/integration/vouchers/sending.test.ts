import { beforeEach, describe, expect, it } from "vitest";
import { startingRoles } from "@/core/rights";
import { groupVoucherCode } from "@/core/vouchers/voucher-code";
import { customerEmails } from "@/db/schema/customers";
import { outboxMessages } from "@/db/schema/trust";
import type { KeyActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { sendSoldCertificates } from "@/server/vouchers/send-sold";
import { sendVoucher } from "@/server/vouchers/send-voucher";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
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

const as = (role: keyof typeof startingRoles, id: string = role): KeyActor => {
  return { kind: "key", id, name: role, grants: startingRoles[role], storeIds: null };
};
const run = (useCase: AnyUseCase, input: unknown, actor: KeyActor = as("manager")) =>
  execute(useCase, { actor, input, db: api.db, locale: "en" });
const letters = () => api.db.select().from(outboxMessages);

describe("a code", () => {
  it("goes to its customer with barcode, worth and terms, and to nobody without an address", async () => {
    await desk.type("gift", { kind: "certificate", value: 300_000, validDays: 365 });
    const [code = ""] = await desk.codes("gift", { customer: shop.customer });
    expect(await run(sendVoucher, { code })).toMatchObject({ kind: "refused", code: "no_email" });
    await api.db.insert(customerEmails).values({ customerId: shop.customer, position: 0, email: "a@b.test" });
    const sent = await run(sendVoucher, { code: code.toLowerCase() });
    expect(sent).toMatchObject({ kind: "done", value: { to: "a@b.test" } });
    const [letter] = await letters();
    expect(letter).toMatchObject({ channel: "email", purpose: "service", customerId: shop.customer });
    for (const words of [groupVoucherCode(code), "₽3,000.00", "Good until"]) {
      expect(letter?.text).toContain(words);
    }
    expect(letter?.html?.match(/<td[^>]*#000000/g)?.length).toBeGreaterThan(40);
  });

  it("that is over is not sent, nor by whom may not issue codes", async () => {
    await desk.type("ten", { kind: "coupon", percent: 1_000 });
    const [code = ""] = await desk.codes("ten");
    const to = "a@b.test";
    expect((await run(sendVoucher, { code, to }, as("seller"))).kind).toBe("denied");
    await desk.cancel(code);
    expect(await run(sendVoucher, { code, to })).toMatchObject({ code: "voucher_over" });
    expect(await run(sendVoucher, { code: "NOSUCHCODE", to })).toMatchObject({ code: "not_found" });
    expect(await letters()).toEqual([]);
  });
});

describe("sold certificates", () => {
  const sold = async (quantity: number) => {
    const { product } = await desk.type("gift", { kind: "certificate", value: 100_000 });
    const payments = [{ method: "cash", amount: quantity * 100 }];
    return (await till(api).place({ lines: [{ product, quantity }], payments })).sale;
  };

  it("go in one letter to whom they are a gift; who cannot see the sale cannot send them", async () => {
    const { id } = await sold(2_000);
    expect(await run(sendSoldCertificates, { id, to: "friend@b.test" })).toMatchObject({ kind: "done" });
    const [letter] = await letters();
    expect(letter).toMatchObject({ to: "friend@b.test", saleId: id });
    expect(letter?.text.match(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/g)).toHaveLength(2);
    // U1: another seller sees own sales only.
    const stranger = as("seller");
    expect(await run(sendSoldCertificates, { id, to: "me@b.test" }, stranger)).toMatchObject({
      code: "not_found",
    });
  });

  it("very many go as codes alone", async () => {
    const { id } = await sold(21_000);
    await run(sendSoldCertificates, { id, to: "friend@b.test" });
    const [letter] = await letters();
    expect(letter?.html).not.toContain("#000000");
    expect(letter?.text.match(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/g)).toHaveLength(21);
  });
});
