import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { type Grants, startingRoles } from "@/core/rights";
import { sales } from "@/db/schema/sales";
import type { KeyActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import { parkCart } from "@/server/sales/park-cart";
import { getToday, type Today } from "@/server/today/get-today";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { testDatabase } from "@/tests/support/database";
import { addMember, openShop, type Shop } from "@/tests/support/shop";

let api: TestApi;
let shop: Shop;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
});

const actorWith = (grants: Grants): KeyActor => ({
  kind: "key",
  id: "test",
  name: "test",
  grants,
  storeIds: null,
});
async function today(grants: Grants = startingRoles.administrator, now = new Date()): Promise<Today> {
  const result = await execute(getToday, {
    actor: actorWith(grants),
    input: {},
    db: api.db,
    locale: "en",
    now,
  });
  if (result.kind !== "done") throw new Error(result.kind);
  return result.value;
}
const cart = (more: object = {}) => ({ card: shop.card, lines: [{ product: shop.product }], ...more });
const cash = (amount: number) => ({ payments: [{ method: "cash", amount }] });

describe("the first screen", () => {
  it("leads to the first sale: what there is is ticked, and only what the viewer may do is asked", async () => {
    const ticks = (seen: Today) => seen.firstSteps?.map(({ key, done }) => [key, done]);
    expect(ticks(await today())).toEqual([
      ["product", true],
      ["programme", true],
      ["customer", true],
      ["sale", false],
    ]);
    expect(ticks(await today(startingRoles.seller))).toEqual([
      ["customer", true],
      ["sale", false],
    ]);
    const empty = await testDatabase();
    const seen = await execute(getToday, {
      actor: actorWith(startingRoles.administrator),
      input: {},
      db: empty.db,
      locale: "en",
      now: new Date(),
    });
    if (seen.kind !== "done") throw new Error(seen.kind);
    expect(seen.value.firstSteps?.some(({ done }) => done)).toBe(false);

    await till(api).place(cart());
    expect((await today()).firstSteps).toBeNull();
  });

  it("counts what was sold since the store's day began, less returns", async () => {
    const at = till(api);
    await at.place(cart(cash(100_000)));
    const { sale } = await at.place({ lines: [{ product: shop.product }], ...cash(100_000) });
    await at.takeBack(sale.id, { reason: "broken" });
    await at.place(cart({ place: false }));
    const old = await at.place(cart(cash(100_000)));
    await api.owner
      .update(sales)
      .set({ at: new Date(Date.now() - 2 * 86_400_000) })
      .where(eq(sales.id, old.sale.id));
    expect((await today()).sales).toEqual({ count: 2, total: 100_000, withCard: 1 });
  });

  it("shows what waits: sales not paid, parked carts, blocked discounts", async () => {
    const { sale } = await till(api).place(cart(cash(40_000)));
    await execute(parkCart, {
      actor: actorWith(startingRoles.seller),
      input: { cart: cart(), label: "blue car" },
      db: api.db,
      locale: "en",
    });
    const notices = [
      { code: "discount_blocked_by_minimum_price", line: 0, params: { product: shop.product, percent: 500 } },
    ];
    await api.owner.update(sales).set({ notices }).where(eq(sales.id, sale.id));
    expect(await today()).toMatchObject({
      unpaid: [{ id: sale.id, due: 60_000, customerName: "Member 1001" }],
      parked: [{ label: "blue car", total: 100_000 }],
      blocked: [{ id: `${sale.id} 0`, productName: "Oil", customerName: "Member 1001", percent: 500 }],
    });
  });

  it("names the birthdays of the next seven days, across New Year and on 29 February", async () => {
    await addMember(api.db, "2", { name: "B", birthDate: "1990-01-03", birthMonthDay: "01-03" });
    await addMember(api.db, "3", { name: "A", birthDate: "1990-12-31", birthMonthDay: "12-31" });
    await addMember(api.db, "4", { birthDate: "1990-01-08", birthMonthDay: "01-08" });
    await addMember(api.db, "5", { name: "L", birthDate: "2000-02-29", birthMonthDay: "02-29" });
    const birthdaysAt = async (now: string) =>
      (await today(undefined, new Date(now))).birthdays?.map(({ name, day, inDays }) => [name, day, inDays]);
    expect(await birthdaysAt("2026-12-30T12:00:00Z")).toEqual([
      ["A", "2026-12-31", 1],
      ["B", "2027-01-03", 4],
    ]);
    expect(await birthdaysAt("2027-02-25T12:00:00Z")).toEqual([["L", "2027-02-28", 3]]);
  });

  it("leaves out what the viewer has no right to", async () => {
    expect(await today({})).toMatchObject({
      sales: null,
      unpaid: null,
      parked: null,
      blocked: null,
      birthdays: null,
      may: { sell: false, createCustomer: false },
    });
    expect(await today(startingRoles.seller)).toMatchObject({ blocked: null, parked: [], birthdays: [] });
  });

  it("is for staff alone", async () => {
    const call = { input: {}, db: api.db, locale: "en" } as const;
    expect(
      await execute(getToday, { ...call, actor: { kind: "public", id: null, name: null } }),
    ).toMatchObject({ kind: "denied", signedIn: false });
    const customer = { kind: "customer", id: shop.customer, name: "M", sessionId: "s" } as const;
    expect(await execute(getToday, { ...call, actor: customer })).toMatchObject({ kind: "denied" });
  });
});
