import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { prepared, preparedWrite } from "@/db/prepared";
import { inTransaction } from "@/db/transaction";
import { testDatabase } from "@/tests/support/database";

// Writes whose answers nobody reads are not waited for; the transaction is whole or absent all the same.

const value = sql.placeholder("value");
const write = preparedWrite<{ value: string }>(sql`insert into kept values (${value}::text::int)`);
const slowly = preparedWrite<{ value: string }>(
  sql`insert into kept select ${value}::text::int from pg_sleep(0.3)`,
);
const change = preparedWrite<{ value: string }>(
  sql`update counted set times = times + 1 where id = ${value}::text::int`,
);
const read = prepared<{ value: number }, Record<string, never>>(sql`select value from kept order by value`);

let db: Db;
let owner: Db;
beforeAll(async () => {
  ({ db, owner } = await testDatabase());
  await owner.execute(sql`create table kept (value int primary key)`);
  await owner.execute(sql`create table counted (id int primary key, times int not null default 0)`);
  await owner.execute(sql`grant all on kept, counted to regulars_app`);
});
beforeEach(async () => {
  await owner.execute(sql`truncate kept, counted`);
  await owner.execute(sql`insert into counted values (1), (2)`);
});

const kept = async () =>
  (await owner.execute<{ value: number }>(sql`select value from kept order by value`)).map(
    (row) => row.value,
  );

test("they are sent at once, seen by what comes behind them, and kept by the commit", async () => {
  let seen: unknown;
  const waited = await inTransaction(db, async (tx) => {
    await read(tx, {});
    const began = performance.now();
    await slowly(tx, { value: "1" });
    await write(tx, { value: "2" });
    const took = performance.now() - began;
    seen = await read(tx, {});
    await write(tx, { value: "3" });
    return took;
  });
  expect(waited).toBeLessThan(100);
  expect(seen).toMatchObject([{ value: 1 }, { value: 2 }]);
  expect(await kept()).toEqual([1, 2, 3]);
});

test("one that fails undoes the transaction, which says why", async () => {
  const last = inTransaction(db, async (tx) => {
    await read(tx, {});
    await write(tx, { value: "1" });
    await write(tx, { value: "not a number" });
  });
  await expect(last).rejects.toMatchObject({ code: "22P02" });
  const inBetween = inTransaction(db, async (tx) => {
    await read(tx, {});
    await write(tx, { value: "not a number" });
    await write(tx, { value: "2" });
    // Refused because of the one before, which is the failure to tell.
    return read(tx, {});
  });
  await expect(inBetween).rejects.toMatchObject({ code: "22P02" });
  const first = inTransaction(db, (tx) => write(tx, { value: "not a number" }));
  await expect(first).rejects.toMatchObject({ code: "22P02" });
  expect(await kept()).toEqual([]);
});

test("who gives up for a reason of their own says so, whatever has failed by then", async () => {
  const given = inTransaction(db, async (tx) => {
    await read(tx, {});
    await write(tx, { value: "not a number" });
    await read(tx, {}).catch(() => undefined);
    throw new Error("changed my mind");
  });
  await expect(given).rejects.toThrow("changed my mind");
});

test("one that fails in a part undoes that part alone", async () => {
  await inTransaction(db, async (tx) => {
    await write(tx, { value: "1" });
    const part = tx.transaction(async (inner) => {
      await write(inner as unknown as Db, { value: "2" });
      await write(inner as unknown as Db, { value: "1" });
    });
    await expect(part).rejects.toMatchObject({ code: "23505" });
    await write(tx, { value: "3" });
  });
  expect(await kept()).toEqual([1, 3]);
});

test("a deadlock among them is begun anew", async () => {
  let begun = 0;
  const both = (first: string, second: string) =>
    inTransaction(db, async (tx) => {
      begun += 1;
      await read(tx, {});
      await change(tx, { value: first });
      await tx.execute(sql`select pg_sleep(0.2)`);
      await change(tx, { value: second });
    });
  await Promise.all([both("1", "2"), both("2", "1")]);
  expect(begun).toBeGreaterThan(2);
  expect(await owner.execute(sql`select times from counted`)).toMatchObject([{ times: 2 }, { times: 2 }]);
});

test("more than a few are waited for, so that a long job does not fill the memory", async () => {
  const longest = await inTransaction(db, async (tx) => {
    await read(tx, {});
    await slowly(tx, { value: "0" });
    let most = 0;
    for (let each = 1; each <= 100; each++) {
      const began = performance.now();
      await write(tx, { value: String(each) });
      most = Math.max(most, performance.now() - began);
    }
    return most;
  });
  expect(longest).toBeGreaterThan(100);
  expect(await kept()).toHaveLength(101);
});

test("outside a transaction they are waited for", async () => {
  await write(db, { value: "1" });
  expect(await kept()).toEqual([1]);
  await expect(write(db, { value: "1" })).rejects.toMatchObject({ code: "23505" });
});
