import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { startingRoles } from "@/core/rights";
import { products } from "@/db/schema/catalogue";
import { customerEmails } from "@/db/schema/customers";
import { outboxMessages } from "@/db/schema/trust";
import type { KeyActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { decideDiscount } from "@/server/sales/decide-discount";
import { listParkedCarts } from "@/server/sales/list-parked-carts";
import { parkCart } from "@/server/sales/park-cart";
import { sendReceipt } from "@/server/sales/send-receipt";
import { takeUpCart } from "@/server/sales/take-up-cart";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { openShop, type Shop } from "@/tests/support/shop";

let api: TestApi;
let shop: Shop;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
});

const as = (role: keyof typeof startingRoles): KeyActor => ({
  kind: "key",
  id: `test-${role}`,
  name: role,
  grants: startingRoles[role],
  storeIds: null,
});
const run = (useCase: AnyUseCase, input: unknown, role: keyof typeof startingRoles = "administrator") =>
  execute(useCase, { actor: as(role), input, db: api.db, locale: "en" });

describe("parked carts", () => {
  it("are listed and taken up by one", async () => {
    const parked = await run(parkCart, {
      cart: { card: shop.card, lines: [{ product: shop.product }] },
      label: "blue car",
    });
    expect(parked).toMatchObject({ kind: "done" });
    const id = (parked as { value: { id: string } }).value.id;
    expect(await run(listParkedCarts, {}, "seller")).toMatchObject({
      value: [{ id, label: "blue car", total: 100_000, customerName: "Member 1001" }],
    });
    const taken = await Promise.all([run(takeUpCart, { id }), run(takeUpCart, { id })]);
    expect(taken.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    expect(await run(listParkedCarts, {})).toMatchObject({ value: [] });
  });
});

describe("a decision on a blocked discount", () => {
  it("puts the minimum price right, and keeps what was decided", async () => {
    const decision = { decision: "fixedMinimumPrice", minPrice: 70_000 };
    const done = await run(decideDiscount, { product: shop.product, percent: 2_500, decision }, "supervisor");
    expect(done.kind).toBe("done");
    const [row] = await api.db.select().from(products).where(eq(products.id, shop.product));
    expect(row?.minPrice).toBe(70_000);
    const [kept] = await api.db.execute(
      sql`select decision, min_price_before::int, min_price_after::int from discount_decisions`,
    );
    expect(kept).toEqual({
      decision: "fixedMinimumPrice",
      min_price_before: 80_000,
      min_price_after: 70_000,
    });
  });

  it("needs the right, and a text where it is declined", async () => {
    const about = { product: shop.product, percent: 2_500 };
    const declined = {
      ...about,
      decision: { decision: "declined", text: "The price is the lowest already." },
    };
    expect(await run(decideDiscount, declined, "manager")).toMatchObject({
      kind: "denied",
      right: "discounts.decide",
    });
    expect(
      (await run(decideDiscount, { ...about, decision: { decision: "declined", text: " " } })).kind,
    ).toBe("invalid");
    expect((await run(decideDiscount, declined)).kind).toBe("done");
  });
});

describe("a receipt", () => {
  it("is queued to the customer's e-mail with its VAT", async () => {
    const { sale } = await till(api).place({
      card: shop.card,
      lines: [{ product: shop.product }],
      payments: [{ method: "cash", amount: 100_000 }],
    });
    expect(await run(sendReceipt, { id: sale.id })).toMatchObject({ kind: "refused", code: "no_email" });
    await api.db
      .insert(customerEmails)
      .values({ customerId: shop.customer, position: 0, email: "a@example.com" });
    expect(await run(sendReceipt, { id: sale.id })).toMatchObject({
      kind: "done",
      value: { to: "a@example.com" },
    });
    const [message] = await api.db.select().from(outboxMessages);
    expect(message).toMatchObject({ to: "a@example.com", saleId: sale.id, channel: "email" });
    expect(message?.text).toContain("VAT 22% included");
    expect(message?.text).toMatch(/50\spoints earned/);
  });
});
