import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { sealLedger } from "@/server/points/seal-ledger";
import { verifyBooks } from "@/server/points/verify-books";
import { reach } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { type FaultyShop, faultyShop } from "@/tests/support/faulty-shop";
import { addMember } from "@/tests/support/shop";

// Sales under load from several tills while the database is killed, cut off and frozen. What was acknowledged must be
// there afterwards, once; what was not must be all there or not at all; and everything goes on by itself.

const patience = 1;
/** Patience, two seconds more for a silent server, five for a connection that is opened meanwhile; and some air. */
const bound = (patience + 2 + 5 + 4) * 1000;

let shop: FaultyShop;
let at: ReturnType<typeof till>;
beforeAll(async () => {
  shop = await faultyShop({ patience });
});
beforeEach(() => {
  reach(shop);
  at = till(shop);
});
afterEach(async () => {
  await shop.again(() => sealLedger(shop.db, new Date()));
  expect(await verifyBooks(shop.db)).toEqual([]);
});

const cartFor = (card: string) => ({
  card,
  lines: [{ product: shop.product }],
  payments: [{ method: "cash", amount: 100_000 }],
});
const saleIds = async () => {
  const rows = await shop.again(() => shop.db.execute<{ id: string }>(sql`select id from sales order by id`));
  return rows.map(({ id }) => id);
};

type Placed = { key: string; card: string; id: string };

/** Places a sale as a till does: again and again with one key, until there is an answer that is no "not now". */
async function placeUntilAnswered(card: string, key: string): Promise<Placed> {
  for (;;) {
    const { status, sale } = await at.place(cartFor(card), { idempotencyKey: key });
    if (status === 201) return { key, card, id: sale.id };
    expect(status).toBe(503);
    await sleep(20);
  }
}

/** Sells on a few cards until `chaos` has ended. @returns every sale that was acknowledged */
async function sellDuring(chaos: (acknowledged: () => number) => Promise<void>): Promise<Placed[]> {
  const cards = await Promise.all(
    Array.from({ length: 3 }, () => shop.again(() => addMember(shop.db, String(randomInt(1e6, 1e9))))),
  );
  const placed: Placed[] = [];
  let isOver = false;
  const sellOn = async (card: string) => {
    while (!isOver) placed.push(await placeUntilAnswered(card, randomUUID()));
  };
  const tills = [...cards, ...cards].map(({ card }) => sellOn(card));
  await chaos(() => placed.length);
  isOver = true;
  await Promise.all(tills);
  return placed;
}

async function expectKept(before: readonly string[], placed: readonly Placed[]): Promise<void> {
  expect(await saleIds()).toEqual([...before, ...placed.map(({ id }) => id)].sort());
  for (const { key, card, id } of placed) {
    const again = await at.place(cartFor(card), { idempotencyKey: key });
    expect([again.status, again.sale.id, again.headers.get("idempotency-replayed")]).toEqual([
      201,
      id,
      "true",
    ]);
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await isSo()); await sleep(10)) {
    if (Date.now() > deadline) throw new Error("it did not come to it");
  }
}

/** Waits until some more sales have been acknowledged. */
const someMore = async (acknowledged: () => number) => {
  const before = acknowledged();
  await until(() => acknowledged() >= before + 5);
};

const anyConnection = async () => {
  const [row] = await shop.again(() =>
    shop.owner.execute<{ pid: number }>(sql`
      select pid from pg_stat_activity where application_name = 'regulars' order by random() limit 1`),
  );
  return row?.pid ?? 0;
};

it("loses nothing when connections' processes are killed: PostgreSQL recovers from each", async () => {
  const before = await saleIds();
  const placed = await sellDuring(async (acknowledged) => {
    for (let round = 0; round < 3; round += 1) {
      await someMore(acknowledged);
      process.kill(await anyConnection(), "SIGKILL");
    }
    await someMore(acknowledged);
  });
  await expectKept(before, placed);
});

it("loses nothing when all of PostgreSQL is killed", async () => {
  const before = await saleIds();
  const placed = await sellDuring(async (acknowledged) => {
    for (let round = 0; round < 2; round += 1) {
      await someMore(acknowledged);
      const { pid } = shop.server;
      process.kill(pid, "SIGKILL");
      await until(() => shop.server.pid !== pid);
    }
    await someMore(acknowledged);
  });
  await expectKept(before, placed);
});

it("answers within bounds while the database is frozen, and goes on when it thaws", async () => {
  await at.place(cartFor(shop.card));
  const before = await saleIds();
  const key = randomUUID();
  const rows = await shop.owner.execute<{ pid: number }>(sql`select pid from pg_stat_activity`);
  const frozen = [shop.server.pid, ...rows.map(({ pid }) => pid)];
  for (const pid of frozen) process.kill(pid, "SIGSTOP");
  try {
    const begun = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 15 }, (_, n) =>
        at.place(cartFor(shop.card), { idempotencyKey: n === 0 ? key : randomUUID() }),
      ),
    );
    expect(performance.now() - begun).toBeLessThan(bound);
    for (const { status, problem } of answers) expect([status, problem.code]).toEqual([503, "unavailable"]);
  } finally {
    for (const pid of frozen) process.kill(pid, "SIGCONT");
  }
  const placed = await placeUntilAnswered(shop.card, key);
  await expectKept(before, [placed]);
});
