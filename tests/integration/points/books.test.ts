import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { expirePoints } from "@/server/points/expire-points";
import { sealLedger } from "@/server/points/seal-ledger";
import { verifyBooks } from "@/server/points/verify-books";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { addMember, fivePercent, givePoints, openShop, type Shop } from "@/tests/support/shop";

const day = 24 * 3_600_000;
const now = new Date();

let api: TestApi;
let shop: Shop;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
});

const buy = () =>
  till(api).place({
    card: shop.card,
    lines: [{ product: shop.product }],
    payments: [{ method: "cash", amount: 100_000 }],
  });
const whats = async () => (await verifyBooks(api.db)).map(({ what }) => what);

/** Changes rows as somebody at the database itself could. */
async function tamper(statement: string): Promise<void> {
  await api.owner.execute(sql.raw("alter table point_entries disable trigger user"));
  await api.owner.execute(sql.raw(statement));
  await api.owner.execute(sql.raw("alter table point_entries enable trigger user"));
}

describe("verifyBooks", () => {
  it.each([
    ["update cards set total = total + 1", ["cardTotal"]],
    ["update cards set debt = 7", ["cardDebt"]],
    ["update point_lots set remaining = remaining - 1", ["lotRemaining"]],
    ["update customers set sold = 1, visits = 9", ["customerSold", "customerVisits"]],
    ["update sales set paid = 5", ["salePaid", "customerPaid"]],
    ["update sale_lines set amount = amount + 1, net = net + 1", ["saleSubtotal", "saleTotal"]],
    ["delete from payments", ["salePaid"]],
    ["update sale_lines set buyer_id = null", ["lineBuyer"]],
  ])("names what %s planted", async (statement, expected) => {
    await buy();
    expect(await whats()).toEqual([]);
    await tamper(statement);
    expect(await whats()).toEqual(expected);
  });

  it("tells the row, what is kept and what it should be", async () => {
    await buy();
    await tamper("update cards set total = 51");
    expect(await verifyBooks(api.db)).toEqual([
      { what: "cardTotal", id: shop.cardId, kept: "51", rebuilt: "50" },
    ]);
  });
});

describe("the chain of seals", () => {
  it("names an entry that was changed so that every sum still fits", async () => {
    await buy();
    expect(await sealLedger(api.db, now)).toEqual({ entries: 1 });
    await buy();
    expect(await sealLedger(api.db, now)).toEqual({ entries: 1 });
    expect(await sealLedger(api.db, now)).toEqual({ entries: 0 });
    expect(await whats()).toEqual([]);
    await tamper("update point_entries set by_name = 'somebody else' where seq = 1");
    expect(await whats()).toEqual(["seal"]);
  });

  it("waits for a transaction that has a number and has not ended", async () => {
    await buy();
    const late = await addMember(api.db, "2002");
    await api.db.transaction(async (tx) => {
      await givePointsIn(tx as never, late.cardId);
      await givePoints(api.db, shop.cardId, 5);
      expect(await sealLedger(api.db, now, { patience: 100 })).toEqual({ entries: 0 });
    });
    expect(await sealLedger(api.db, now)).toEqual({ entries: 3 });
    expect(await whats()).toEqual([]);
  });
});

const givePointsIn: (db: never, card: string) => Promise<void> = (db, card) => givePoints(db, card, 1);

describe("expirePoints", () => {
  it("writes off what has run out, once", async () => {
    const past = new Date(now.getTime() - 10 * day);
    const lastDay = new Date(now.getTime() - 3 * day).toISOString().slice(0, 10);
    await givePoints(api.db, shop.cardId, 30, { at: past, expiresOn: lastDay });
    await givePoints(api.db, shop.cardId, 12, { at: now });
    const runs = await Promise.all([expirePoints(api.db, now), expirePoints(api.db, now)]);
    expect(runs.reduce((sum, { cards }) => sum + cards, 0)).toBe(1);
    const rows = await api.db.execute(
      sql`select kind, points::int, balance_after::int from point_entries order by seq`,
    );
    expect(rows.at(-1)).toEqual({ kind: "expire", points: -30, balance_after: 12 });
    expect(await whats()).toEqual([]);
  });

  it("burns everything after N days without a purchase", async () => {
    const other = await testApi();
    const quiet = await openShop(other.db, { ...fivePercent, expiry: { inactivityDays: 30 } });
    const busy = await addMember(other.db, "2002");
    for (const card of [quiet.cardId, busy.cardId]) await givePoints(other.db, card, 10);
    await till(other).place({
      card: busy.card,
      lines: [{ product: quiet.gum }],
      payments: [{ method: "cash", amount: 50 }],
    });
    expect(await expirePoints(other.db, now)).toEqual({ cards: 1 });
    const [card] = await other.db.execute(sql`select total::int from cards where id = ${quiet.cardId}`);
    expect(card).toEqual({ total: 0 });
    expect(await expirePoints(other.db, now)).toEqual({ cards: 0 });
  });
});
