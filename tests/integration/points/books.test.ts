import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { bookFigures } from "@/db/queries/books";
import { saveGradeMoves } from "@/db/queries/grades";
import { systemActor } from "@/server/gate/actor";
import { bulkPoints } from "@/server/points/bulk-points";
import { expirePoints } from "@/server/points/expire-points";
import { runBulk } from "@/server/points/run-bulk";
import { sealLedger } from "@/server/points/seal-ledger";
import { verifyBooks } from "@/server/points/verify-books";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { voucherDesk } from "@/tests/support/api-vouchers";
import { addMember, fivePercent, givePoints, openShop, type Shop } from "@/tests/support/shop";
import { call } from "@/tests/support/staff";

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

/** A sale with points and a certificate, points for everybody, and a card whose grade moved twice. */
async function everything(api: TestApi, shop: Shop): Promise<void> {
  const desk = voucherDesk(api);
  await desk.type("gift", { kind: "certificate", value: 5_000 });
  const [code = ""] = await desk.codes("gift", { count: 2 });
  const sold = await till(api).place({
    card: shop.card,
    lines: [{ product: shop.product }],
    certificates: [code],
    payments: [{ method: "cash", amount: 95_000 }],
  });
  expect(sold.status, JSON.stringify(sold.problem)).toBe(201);
  const order = { segment: {}, points: 7, reason: "Thanks" };
  const ordered = await call(api.db, bulkPoints, order, { actor: systemActor("test") });
  if (ordered.kind !== "done" || ordered.value.job === null) throw new Error(JSON.stringify(ordered));
  await runBulk(api.db, ordered.value.job);
  const why = { met: null, missed: null };
  const move = (before: string | null, after: string, cause: "hand" | "day") =>
    saveGradeMoves(api.db, [{ cardId: shop.cardId, before, after, why }], { at: now, cause });
  await move(null, "bronze", "hand");
  await move("bronze", "silver", "day");
}

const whats = async () => (await verifyBooks(api.db)).map(({ what }) => what);

/** Changes rows as somebody at the database itself could. */
async function tamper(statement: string, db: Db = api.owner): Promise<void> {
  const guarded = ["point_entries", "voucher_entries", "vouchers", "card_grade_changes"];
  const triggers = (word: string) =>
    guarded.map((table) => `alter table ${table} ${word} trigger user`).join("; ");
  await db.execute(sql.raw(triggers("disable")));
  await db.execute(sql.raw(statement));
  await db.execute(sql.raw(triggers("enable")));
}

/** Each row that somebody could plant, with the figures that are then named. */
const plants: readonly (readonly [string, readonly string[]])[] = [
  ["update cards set total = total + 1", ["cardTotal"]],
  ["update cards set debt = 7", ["cardDebt"]],
  [`update cards set grade = 'gold'`, ["cardGrade"]],
  [`update card_grade_changes set before = 'gold' where cause = 'day'`, ["cardGradeHistory"]],
  [`delete from card_grade_changes where cause = 'day'`, ["cardGrade"]],
  ["update customer_points set total = total + 1", ["customerPoints"]],
  ["delete from customer_points", ["customerPoints"]],
  ["update bulk_runs set moved_points = moved_points + 1", ["bulkRunPoints"]],
  ["update point_lots set remaining = remaining - 1", ["lotRemaining"]],
  ["update point_lots set points = points + 1", ["lotPoints"]],
  [
    "update point_entries set points = points + 1 where kind = 'earn'",
    ["cardTotal", "customerPoints", "entryPoints", "salePointsEarned"],
  ],
  ["update customers set sold = 1, visits = 9", ["customerSold", "customerVisits"]],
  ["update customers set last_visit_at = now()", ["customerLastVisit"]],
  ["update sales set paid = 5", ["salePaid", "customerPaid"]],
  ["update sales set returned = 5", ["saleReturned", "customerSold", "customerPaid"]],
  ["update sales set points_spent = 5", ["salePointsSpent"]],
  ["update sales set points_earned = 5", ["salePointsEarned"]],
  ["update sales set prepaid = 5", ["salePrepaid", "customerSold", "customerPaid"]],
  [
    "update sales set discount = 3, coupon_part = 2, points_part = 1, subtotal = subtotal + 6",
    ["saleSubtotal", "saleDiscount", "saleCoupon", "salePoints"],
  ],
  ["update sale_lines set amount = amount + 1, net = net + 1", ["saleSubtotal", "saleTotal"]],
  ["update sale_lines set returned_quantity = 1", ["lineReturned"]],
  ["delete from payments where method = 'cash'", ["salePaid"]],
  ["update payments set amount = amount + 1 where method = 'certificate'", ["salePaid", "saleCertificates"]],
  ["update sale_lines set buyer_id = null", ["lineBuyer"]],
  ["update vouchers set remaining = 4000", ["voucherRemaining"]],
  ["update vouchers set uses = 5", ["voucherUses"]],
  ["update voucher_entries set amount = amount - 1", ["voucherRemaining", "saleCertificates"]],
  ["update voucher_batches set issued = issued - 1", ["batchIssued"]],
  [
    `update customers set importance = 'gold', importance_assigned = 'rule', importance_since = now()`,
    ["standing"],
  ],
  ["update customers set rule_discount = 500, rule_discount_since = now()", ["standing"]],
];

describe("verifyBooks", () => {
  it("has something planted for each figure that it compares", () => {
    const named = new Set(plants.flatMap(([, figures]) => figures));
    expect([...named].sort()).toEqual([...bookFigures, "standing"].sort());
  });

  describe("names what is planted in a shop where everything has happened", () => {
    let full: TestApi;
    beforeAll(async () => {
      full = await testApi();
      await everything(full, await openShop(full.db));
    });

    it("and nothing before", async () => expect(await verifyBooks(full.db)).toEqual([]));

    it.each(plants)("%s", async (statement, expected) => {
      const undo = new Error("undo");
      const found: string[] = [];
      const planted = full.owner.transaction(async (tx) => {
        await tamper(statement, tx as never);
        found.push(...(await verifyBooks(tx as never)).map(({ what }) => what));
        throw undo;
      });
      await expect(planted).rejects.toBe(undo);
      expect([...new Set(found)]).toEqual(expected);
    });
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
