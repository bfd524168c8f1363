import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Points } from "@/core/money/units";
import { points } from "@/core/money/units";
import { creditByHand, debitByHand } from "@/core/points/adjust";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { appendPosting, type EntryAuthor, lockCards } from "@/db/queries/ledger";
import { findEntryPage } from "@/db/queries/ledger-history";
import { cards } from "@/db/schema/cards";
import { customers } from "@/db/schema/customers";
import { inTransaction } from "@/db/transaction";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

const by: EntryAuthor = { kind: "system", id: null, name: "test" };
const at = new Date("2026-05-01T09:00:00Z");
const zone = "Europe/Moscow";

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase();
});

async function issueCard(db: Db, number: string): Promise<string> {
  const customer = newId("customer");
  const card = newId("card");
  await db.insert(customers).values({
    id: customer,
    kind: "person",
    roles: ["customer"],
    name: `Customer ${number}`,
    searchText: "",
    createdAt: at,
    updatedAt: at,
  });
  await db.insert(cards).values({ id: card, number, barcode: number, customerId: customer, createdAt: at });
  return card;
}

async function credit(db: Db, id: string, count: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    const card = (await lockCards(tx, [id])).get(id);
    if (!card) throw new Error("no such card");
    const posting = creditByHand(card.account, {
      points: points(count),
      lot: "main",
      expiresOn: null,
      reason: "gift",
      at,
      zone,
      newId: () => newId("lot"),
    });
    if (!posting.ok) throw new Error(posting.code);
    await appendPosting(tx, { card, posting: posting.value, by });
  });
}

const debit = (db: Db, id: string, count: Points): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const card = (await lockCards(tx, [id])).get(id);
    if (!card) throw new Error("no such card");
    const posting = debitByHand(card.account, { points: count, lot: null, reason: "test", at });
    if (posting.ok) await appendPosting(tx, { card, posting: posting.value, by });
    return posting.ok;
  });

describe("the ledger", () => {
  it("moves entries, lots, total and debt together", async () => {
    const card = await issueCard(test.db, "1");
    await credit(test.db, card, 10);
    await debit(test.db, card, points(4));
    const rows = await findEntryPage(test.db, { cardIds: [card], before: null, limit: 10 });
    expect(rows.map(({ points: count, balanceAfter }) => [count, balanceAfter])).toEqual([
      [-4, 6],
      [10, 10],
    ]);
    const kept = await inTransaction(test.db, (tx) => lockCards(tx, [card]));
    expect(kept.get(card)?.account.lots.map((lot) => lot.remaining)).toEqual([6]);
    const [row] = await test.db.select({ total: cards.total, debt: cards.debt }).from(cards);
    expect(row).toEqual({ total: 6, debt: 0 });
  });

  it("lets one of 32 at once have the last points", async () => {
    const card = await issueCard(test.db, "1");
    await credit(test.db, card, 10);
    const taken = await Promise.all(Array.from({ length: 32 }, () => debit(test.db, card, points(10))));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it("locks several cards in one order, so that two never wait for each other", async () => {
    const pair = [await issueCard(test.db, "1"), await issueCard(test.db, "2")];
    const both = (ids: string[]) =>
      inTransaction(
        test.db,
        async (tx) => {
          const held = await lockCards(tx, ids);
          await tx.execute(sql`select pg_sleep(0.005)`);
          return held.size;
        },
        1,
      );
    const sizes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => both(index % 2 ? pair : pair.toReversed())),
    );
    expect(new Set(sizes)).toEqual(new Set([2]));
  });

  it("keeps nothing of a transaction that died in the middle", async () => {
    const card = await issueCard(test.db, "1");
    await expect(
      inTransaction(test.db, async (tx) => {
        const held = (await lockCards(tx, [card])).get(card);
        if (!held) throw new Error("no such card");
        const posting = creditByHand(held.account, {
          points: points(5),
          lot: "main",
          expiresOn: null,
          reason: "gift",
          at,
          zone,
          newId: () => newId("lot"),
        });
        if (posting.ok) await appendPosting(tx, { card: held, posting: posting.value, by });
        throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    expect(await findEntryPage(test.db, { cardIds: [card], before: null, limit: 10 })).toEqual([]);
  });

  it.each(["update point_entries set points = 99", "delete from point_entries"])(
    "refuses the app, and the owner too: %s",
    async (statement) => {
      const card = await issueCard(test.db, "1");
      await credit(test.db, card, 10);
      await expect(test.db.execute(sql.raw(statement))).rejects.toThrow();
      await expect(test.owner.execute(sql.raw(statement))).rejects.toThrow();
    },
  );
});
