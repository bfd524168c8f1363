import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as cardRoute from "@/app/api/v1/cards/[card]/route";
import { type CardView, cardViewSchema } from "@/server/cards/card-view";
import { expirePoints } from "@/server/points/expire-points";
import { sealLedger } from "@/server/points/seal-ledger";
import { verifyBooks } from "@/server/points/verify-books";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { givePoints, openShop, type Shop } from "@/tests/support/shop";

// The app's clock jumps, as after a wrong setting or a virtual machine that was moved: only `Date` is not what it was.

const noon = new Date("2026-06-10T09:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;

let api: TestApi;
let shop: Shop;
let at: ReturnType<typeof till>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  api = await testApi();
  shop = await openShop(api.db);
  at = till(api);
});
afterEach(async () => {
  await sealLedger(api.db, new Date());
  expect(await verifyBooks(api.db)).toEqual([]);
  vi.useRealTimers();
});

const jump = (milliseconds: number) => vi.setSystemTime(noon.getTime() + milliseconds);
const paid = () => ({
  card: shop.card,
  lines: [{ product: shop.product }],
  payments: [{ method: "cash", amount: 100_000 }],
});
const spending = (points: number) => ({
  ...paid(),
  points,
  payments: [{ method: "cash", amount: 100_000 - points * 100 }],
});
async function sell(body: object = paid(), idempotencyKey: string = randomUUID()) {
  const { status, sale, problem, headers } = await at.place(body, { idempotencyKey });
  return { status, sale, code: problem.code, isReplay: headers.get("idempotency-replayed") === "true" };
}
async function cardNow(): Promise<CardView> {
  return cardViewSchema.parse((await api.call(cardRoute.GET, { params: { card: shop.card } })).body);
}
const ledger = async () =>
  (
    await api.db.execute<{ sale_id: string | null; points: string }>(
      sql`select sale_id, points from point_entries order by seq`,
    )
  ).map(({ sale_id, points }) => [sale_id, Number(points)]);

it("goes on when its clock is set back: sales stand in the order in which they came, and balances add up", async () => {
  const first = await sell();
  jump(-3 * hour);
  const second = await sell();
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.sale.number).toBeGreaterThan(first.sale.number);
  expect(await ledger()).toEqual([
    [first.sale.id, 50],
    [second.sale.id, 50],
  ]);
  // What was earned later than now cannot be used yet; it is not lost.
  expect(await cardNow()).toMatchObject({ balance: 50, pending: 50 });
  expect(await sell(spending(100))).toMatchObject({ status: 422, code: "points_not_spendable" });
  jump(1);
  expect(await cardNow()).toMatchObject({ balance: 100, pending: 0 });
  expect(await sell(spending(100))).toMatchObject({ status: 201, sale: { pointsPart: 10_000 } });
});

it("answers a repeated call by its first answer, whatever the clock says by then", async () => {
  const key = randomUUID();
  const first = await sell(paid(), key);
  for (const away of [-400 * day, -1, 400 * day]) {
    jump(away);
    expect(await sell(paid(), key)).toEqual({ ...first, isReplay: true });
  }
  expect(await ledger()).toHaveLength(1);
});

it("takes back a sale that was made later than now", async () => {
  const { sale } = await sell();
  jump(-2 * day);
  expect(await at.takeBack(sale.id, { reason: "clock" })).toMatchObject({ status: 201 });
  for (const away of [-2 * day, 0, day]) {
    jump(away);
    expect(await cardNow()).toMatchObject({ balance: 0, pending: 0, debt: 0 });
  }
});

it("neither spends what has run out while the clock is ahead, nor loses it when the clock is set right", async () => {
  await givePoints(api.db, shop.cardId, 100, { expiresOn: "2026-06-20", at: new Date() });
  jump(30 * day);
  expect(await cardNow()).toMatchObject({ balance: 0 });
  expect(await sell(spending(100))).toMatchObject({ status: 422, code: "points_not_spendable" });
  const ahead = await sell();
  expect(ahead.status).toBe(201);

  jump(hour);
  expect(await expirePoints(api.db, new Date())).toEqual({ cards: 0 });
  expect(await cardNow()).toMatchObject({ balance: 100, pending: 50 });
  expect(await sell(spending(100))).toMatchObject({ status: 201, sale: { pointsPart: 10_000 } });
});

it("does not revive what was written off when its clock is set back", async () => {
  await givePoints(api.db, shop.cardId, 100, { expiresOn: "2026-06-20", at: new Date() });
  jump(11 * day);
  expect(await expirePoints(api.db, new Date())).toEqual({ cards: 1 });
  jump(day);
  expect(await cardNow()).toMatchObject({ balance: 0 });
  expect(await sell(spending(100))).toMatchObject({ status: 422, code: "points_not_spendable" });
  jump(12 * day);
  expect(await expirePoints(api.db, new Date())).toEqual({ cards: 0 });
});

it("keeps books that are right when every sale has a clock of its own", async () => {
  const jumps = [0, -1, 90 * day, -40 * day, 5, -hour, 365 * day, 0];
  for (const away of jumps) {
    jump(away);
    expect((await sell()).status).toBe(201);
  }
  jump(366 * day);
  expect(await cardNow()).toMatchObject({ balance: 50 * jumps.length, pending: 0 });
});
