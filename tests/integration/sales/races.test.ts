import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sales } from "@/db/schema/sales";
import { sealLedger } from "@/server/points/seal-ledger";
import { verifyBooks } from "@/server/points/verify-books";
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
afterEach(async () => {
  await sealLedger(api.db, new Date());
  expect(await verifyBooks(api.db)).toEqual([]);
});

const together = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
function tally(answers: readonly { status: number }[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
const cash = { method: "cash", amount: 100_000 };
const cart = (more: object = {}) => ({ card: shop.card, lines: [{ product: shop.product }], ...more });

describe("at once", () => {
  it("32 tills want the last points: one has them", async () => {
    await givePoints(api.db, shop.cardId, 1_000);
    expect(tally(await together(32, () => at.place(cart({ points: 1_000 }))))).toEqual({ 201: 1, 422: 31 });
  });

  it("32 sends of one key are one sale with one answer", async () => {
    const body = cart({ payments: [cash] });
    const answers = await together(32, () => at.place(body, { idempotencyKey: "one" }));
    expect(tally(answers)).toEqual({ 201: 32 });
    expect(new Set(answers.map(({ sale }) => sale.id)).size).toBe(1);
    expect(await api.db.select({ id: sales.id }).from(sales)).toHaveLength(1);
  });

  it("16 sends of one external id with keys of their own are one sale", async () => {
    const answers = await together(16, () => at.place(cart({ externalId: "7", payments: [cash] })));
    expect(tally(answers)).toEqual({ 201: 1, 409: 15 });
  });

  it("the same return twice takes back once", async () => {
    const { sale } = await at.place(cart({ payments: [cash] }));
    const answers = await together(8, () => at.takeBack(sale.id, { reason: "twice" }));
    expect(tally(answers)).toEqual({ 201: 1, 422: 7 });
    expect((await at.get(sale.id)).returned).toBe(100_000);
  });

  it("the same payment twice pays once and earns once", async () => {
    const { sale } = await at.place(cart());
    const answers = await together(8, () => at.pay(sale.id, cash));
    expect(tally(answers)).toEqual({ 201: 1, 422: 7 });
    expect(await at.get(sale.id)).toMatchObject({ paid: 100_000, pointsEarned: 50 });
  });

  it("a payment and a cancellation: one of them holds", async () => {
    const { sale } = await at.place(cart());
    await Promise.all([at.pay(sale.id, cash), at.cancel(sale.id, { reason: "race" })]);
    expect(["paid", "cancelled"]).toContain((await at.get(sale.id)).status);
  });

  it("many sales of one customer each count", async () => {
    await together(20, () => at.place(cart({ payments: [cash] })));
    const [card] = await api.db.execute<{ total: string }>(sql`select total from cards`);
    expect(Number(card?.total)).toBe(20 * 50);
  });
});

it("keeps nothing of a sale whose connection died in the middle", async () => {
  await givePoints(api.db, shop.cardId, 1_000);
  await api.owner.execute(sql`
    create function die() returns trigger language plpgsql security definer as $$
    begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
  // The ledger is the last thing written: sale, lines and payments stand already.
  await api.owner.execute(sql`create trigger die before insert on point_entries execute function die()`);
  const answer = await at.place(cart({ points: 500 }));
  expect(answer.status).toBe(503);
  await api.owner.execute(sql`drop trigger die on point_entries`);
  expect(await api.db.select({ id: sales.id }).from(sales)).toEqual([]);
  expect((await at.place(cart({ points: 1_000 }))).status).toBe(201);
});
