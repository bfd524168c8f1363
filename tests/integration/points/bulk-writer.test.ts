import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { points } from "@/core/money/units";
import { creditByHand, debitByHand } from "@/core/points/adjust";
import type { Lot, Posting } from "@/core/points/ledger";
import { startPosting } from "@/core/points/posting";
import { newId } from "@/db/new-id";
import { appendPosting, type CardAccount, findCardAccounts, lockCards } from "@/db/queries/ledger";
import { bulkRunItems, bulkRuns } from "@/db/schema/bulk-points";
import { cards } from "@/db/schema/cards";
import { pointEntries } from "@/db/schema/points";
import { inTransaction } from "@/db/transaction";
import { systemActor } from "@/server/gate/actor";
import { bulkPoints } from "@/server/points/bulk-points";
import { counterBulk } from "@/server/points/counter-bulk";
import { runBulk } from "@/server/points/run-bulk";
import { verifyBooks } from "@/server/points/verify-books";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { addMember, openShop } from "@/tests/support/shop";
import { call } from "@/tests/support/staff";
import { type Chance, chance } from "../segments/crowd";

// P8, P9: many cards by one statement must get the very entries and lots that `core/points` decides for one card.

const at = new Date("2026-11-22T09:00:00Z");
const actor = systemActor("test");
const day = 86_400_000;

let database: TestDatabase;
let cardIds: string[];

beforeAll(async () => {
  database = await testDatabase();
  await openShop(database.owner);
  const random = chance(7);
  cardIds = [];
  for (let n = 0; n < 60; n++) {
    const { cardId } = await addMember(database.owner, `20${n}`);
    cardIds.push(cardId);
    await fill(cardId, random);
  }
});

/** Lots of both kinds: usable, pending, run out, partly spent, and some that tie in everything but the id. */
async function fill(cardId: string, { below, one, is }: Chance): Promise<void> {
  const lots = Array.from({ length: below(6) }, (): Lot => {
    const createdAt = new Date(at.getTime() - one([1, 5, 5, 30]) * day);
    const count = points(1 + below(120));
    return {
      id: newId("lot"),
      kind: one(["main", "extra"] as const),
      points: count,
      remaining: count,
      usableFrom: is(0.2) ? new Date(at.getTime() + day) : createdAt,
      expiresAt: one([null, null, at, new Date(at.getTime() + day), new Date(at.getTime() + 9 * day)]),
      createdAt,
      saleId: null,
    };
  });
  for (const lot of lots) {
    await append(cardId, (draft) => draft.post({ kind: "earn", moves: [{ lot, points: lot.points }] }));
    const spent = points(-below(lot.points));
    if (is(0.4))
      await append(cardId, (draft) => draft.post({ kind: "spend", moves: [{ lot, points: spent }] }));
  }
}

async function append(
  cardId: string,
  decide: (draft: ReturnType<typeof startPosting>) => void,
): Promise<void> {
  await inTransaction(database.owner, async (tx) => {
    const card = (await lockCards(tx, [cardId])).get(cardId) as CardAccount;
    const draft = startPosting(card.account, new Date(at.getTime() - day));
    decide(draft);
    await appendPosting(tx, { card, posting: draft.finish(), by: { kind: "system", id: null, name: null } });
  });
}

async function order(input: object): Promise<string> {
  const result = await call(
    database.db,
    bulkPoints,
    { reason: "test", segment: {}, ...input },
    { actor, now: at },
  );
  if (result.kind !== "done" || result.value.job === null) throw new Error(JSON.stringify(result));
  return result.value.job;
}

const accounts = async () =>
  new Map((await findCardAccounts(database.db, { ids: cardIds })).map((card) => [card.id, card]));

const entriesOf = (run: string) =>
  database.db
    .select()
    .from(pointEntries)
    .where(eq(pointEntries.posting, `bulk:${run}`))
    .orderBy(asc(pointEntries.seq));

/** What an entry says, with lots that were made on the way named alike. */
const told = (entries: Posting["entries"], isNew: (lot: string) => boolean) =>
  entries.map(({ kind, lot, points: count, balanceAfter, parts, debtDelta, reason }) => ({
    kind,
    lot,
    points: count,
    balanceAfter,
    parts: parts.map((part) => ({ lot: isNew(part.lot) ? "new" : part.lot, points: part.points })),
    debtDelta,
    reason,
  }));

describe("a run in bulk", () => {
  it.each([
    { points: 50 },
    { points: 7, lot: "extra", expiresOn: "2026-12-01" },
    { points: -40 },
    { points: -25, lot: "main" },
    { points: -90, lot: "extra" },
  ] as const)("moves what one card by hand would: %o", async (input) => {
    const before = await accounts();
    const run = await order(input);
    await runBulk(database.db, run, () => at);

    const written = await entriesOf(run);
    const after = await accounts();
    for (const cardId of [...cardIds]) {
      const { account } = before.get(cardId) as CardAccount;
      const lot = "lot" in input ? input.lot : null;
      const decided =
        input.points > 0
          ? creditByHand(account, {
              points: points(input.points),
              lot: lot ?? "main",
              expiresOn: "expiresOn" in input ? input.expiresOn : null,
              reason: "test",
              at,
              zone: "Europe/Moscow",
              newId: () => "new",
            })
          : debitByHand(account, { points: points(-input.points), lot, reason: "test", at });
      const known = new Set(account.lots.map(({ id }) => id));
      const own = written.filter((entry) => entry.cardId === cardId) as unknown as Posting["entries"];
      const expected = decided.ok ? decided.value.entries : [];
      expect(told(own, (id) => !known.has(id))).toEqual(told(expected, (id) => !known.has(id)));
      const expectedTotal = decided.ok
        ? [
            ...account.lots.filter((each) => !decided.value.lots.some(({ id }) => id === each.id)),
            ...decided.value.lots,
          ]
        : account.lots;
      const sum = (lots: readonly Lot[]) => lots.reduce((total, { remaining }) => total + remaining, 0);
      expect(sum(after.get(cardId)?.account.lots ?? [])).toBe(sum(expectedTotal));
    }
    expect(await verifyBooks(database.owner)).toEqual([]);
  });

  it("leaves out who has no card, and whose card is blocked by then, and says so", async () => {
    const blocked = (await addMember(database.owner, "3001")).cardId;
    const cardless = await addMember(database.owner, "3002");
    await database.owner.update(cards).set({ status: "closed" }).where(eq(cards.id, cardless.cardId));
    const run = await order({ points: 5 });
    await database.owner.update(cards).set({ status: "blocked" }).where(eq(cards.id, blocked));
    await runBulk(database.db, run, () => at);

    const skipped = await database.db
      .select({ cardId: bulkRunItems.cardId, skipped: bulkRunItems.skipped })
      .from(bulkRunItems)
      .where(sql`run_id = ${run} and skipped is not null`);
    expect(skipped).toHaveLength(2);
    expect(skipped).toContainEqual({ cardId: blocked, skipped: "card_not_active" });
    expect(skipped).toContainEqual({ cardId: null, skipped: "card_not_active" });
    const [kept] = await database.db.select().from(bulkRuns).where(eq(bulkRuns.id, run));
    expect(kept).toMatchObject({ customers: 63, cards: 62, position: 62, moved: 61, movedPoints: 305 });
  });
});

describe("an opposite run", () => {
  async function counter(run: string, now = at): Promise<string> {
    const result = await call(database.db, counterBulk, { run, reason: "a mistake" }, { actor, now });
    if (result.kind !== "done") throw new Error(JSON.stringify(result));
    await runBulk(database.db, result.value.job, () => now);
    return result.value.job;
  }

  it("takes back what still lies on the lots, and leaves what was spent", async () => {
    const run = await order({ points: 30, lot: "extra", expiresOn: "2026-11-22" });
    await runBulk(database.db, run, () => at);
    const spender = (await entriesOf(run))[0];
    const spent = spender?.parts[0]?.lot;
    await append(spender?.cardId ?? "", (draft) => {
      const lot = draft.lots().find(({ id }) => id === spent) as Lot;
      draft.post({ kind: "spend", moves: [{ lot, points: points(-12) }] });
    });

    const back = await entriesOf(await counter(run));
    expect(back.map((entry) => entry.reverses)).toEqual((await entriesOf(run)).map(({ id }) => id));
    expect(back.filter((entry) => entry.points !== -30)).toMatchObject([
      { cardId: spender?.cardId, kind: "reverse", points: -18, parts: [{ lot: spent, points: -18 }] },
    ]);
    expect(await verifyBooks(database.owner)).toEqual([]);

    const again = await call(database.db, counterBulk, { run, reason: "again" }, { actor, now: at });
    expect(again).toMatchObject({ kind: "refused", code: "bulk_run_countered" });
  });

  it("gives back to the very lots that a debit took from", async () => {
    const before = await accounts();
    const run = await order({ points: -35 });
    await runBulk(database.db, run, () => at);
    await counter(run);
    const after = await accounts();
    const lots = (all: Map<string, CardAccount>) =>
      [...all.values()].flatMap(({ account }) =>
        account.lots.map(({ id, remaining }) => `${id} ${remaining}`),
      );
    expect(lots(after).sort()).toEqual(lots(before).sort());
    expect(await verifyBooks(database.owner)).toEqual([]);
  });
});
