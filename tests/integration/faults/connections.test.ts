import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect, type Db } from "@/db/client";
import { isOutOfService } from "@/db/out-of-service";
import { prepared } from "@/db/prepared";
import { testDatabase } from "@/tests/support/database";

// A transaction whose connection dies, between two statements or in the middle of one, must end, leave nothing, and
// never go on in a session that was opened anew.

/** Goes out with the BEGIN of a transaction, without waiting for its answer. */
const findTransaction = prepared<{ id: string; session: number }, Record<string, never>>(
  sql`select pg_current_xact_id()::text as id, pg_backend_pid() as session`,
  { readsOnly: true },
);

const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause) || error;

test("transactions whose connections are cut are kept whole or not at all, and all of them end", async () => {
  const { owner, url } = await testDatabase();
  await owner.execute(sql`create table steps (number int, step int)`);
  await owner.execute(sql`grant all on steps to regulars_app`);
  const { db, close } = await connect(url, { max: 4, name: "cut" });
  const kept: number[] = [];
  const failures: unknown[] = [];
  let number = 0;
  const write = async () => {
    while (kept.length < 150 || failures.length < 30) {
      number += 1;
      const mine = number;
      const both = db.transaction(async (tx) => {
        const [begun] = await findTransaction(tx as unknown as Db, {});
        // Nothing where it is another transaction by now, so that a step would be missing.
        await tx.execute(
          sql`insert into steps select ${mine}, 1 where pg_current_xact_id()::text = ${begun?.id}`,
        );
        // Long enough to be cut while nothing is on its way.
        await sleep(mine % 3);
        await Promise.all([2, 3].map((step) => tx.execute(sql`insert into steps values (${mine}, ${step})`)));
      });
      await both.then(
        () => kept.push(mine),
        (error) => failures.push(error),
      );
    }
  };
  let isDone = false;
  const cut = async () => {
    while (!isDone) {
      await owner.execute(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'cut' order by random() limit 1`);
      await sleep(5);
    }
  };
  const cutting = cut();
  await Promise.all(Array.from({ length: 8 }, write));
  isDone = true;
  await cutting;

  const rows = await owner.execute<{ number: number; steps: number }>(
    sql`select number, count(*)::int as steps from steps group by number`,
  );
  expect(rows.filter(({ steps }) => steps !== 3)).toEqual([]);
  const there = new Set(rows.map((row) => row.number));
  expect(kept.filter((each) => !there.has(each))).toEqual([]);
  expect(failures.filter((error) => !isOutOfService(error)).map(causeOf)).toEqual([]);
  await close();
});

test("who finds all connections taken waits for so long and no longer", async () => {
  const { url } = await testDatabase();
  const { db, close } = connect(url, { max: 1, patience: 1 });
  const asked = sql`select 1 as one`;
  await db.transaction(async (tx) => {
    await expect(db.execute(asked)).rejects.toSatisfy(isOutOfService);
    expect(await tx.execute(asked)).toMatchObject([{ one: 1 }]);
  });
  expect(await db.execute(asked)).toMatchObject([{ one: 1 }]);
  await close();
});

test("a statement that fails unnoticed undoes the transaction, and a part of one only itself", async () => {
  const { db, owner } = await testDatabase();
  await owner.execute(sql`create table steps (number int primary key)`);
  await owner.execute(sql`grant all on steps to regulars_app`);
  const put = (number: number) => sql`insert into steps values (${number})`;
  const unnoticed = db.transaction(async (tx) => {
    await tx.execute(put(1));
    await tx.execute(put(1)).catch(() => undefined);
  });
  await expect(unnoticed).rejects.toThrow();
  await db.transaction(async (tx) => {
    await tx.execute(put(2));
    await expect(tx.transaction((part) => part.execute(put(2)))).rejects.toThrow();
    await tx.transaction((part) => part.execute(put(3)));
  });
  const rows = await db.execute(sql`select number from steps order by number`);
  expect([...rows]).toEqual([{ number: 2 }, { number: 3 }]);
});

test("what reads goes out with the BEGIN, and still belongs to the transaction", async () => {
  const { db } = await testDatabase();
  const [alone, ...seen] = await Promise.all([
    findTransaction(db, {}),
    ...[1, 2].map(() =>
      db.transaction(async (tx) => {
        const within = tx as unknown as Db;
        return Promise.all([findTransaction(within, {}), findTransaction(within, {})]);
      }),
    ),
  ]);
  for (const [first, second] of seen) expect(second).toEqual(first);
  expect(new Set([alone, ...seen.map(([first]) => first)].map((rows) => rows[0]?.id)).size).toBe(3);
});

test("a statement that comes after its transaction has ended is refused and changes nothing", async () => {
  const { db, owner } = await testDatabase();
  await owner.execute(sql`create table steps (number int primary key)`);
  await owner.execute(sql`grant all on steps to regulars_app`);
  let late: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await tx.execute(sql`insert into steps values (1)`);
    late = sleep(50).then(() => tx.execute(sql`insert into steps values (2)`));
    late.catch(() => undefined);
  });
  await expect(late).rejects.toThrow();
  const rows = await db.execute(sql`select number from steps`);
  expect([...rows]).toEqual([{ number: 1 }]);
});

test("a loss is known by its code: the pool's errors are of another bundle's class", () => {
  const lost = Object.assign(new Error("the connection was closed"), { code: "LINK_LOST" });
  expect(isOutOfService(lost)).toBe(true);
  expect(isOutOfService(new Error("Failed query", { cause: lost }))).toBe(true);
  expect(isOutOfService(Object.assign(new Error("not ours"), { code: "ECONNREFUSED" }))).toBe(false);
});
