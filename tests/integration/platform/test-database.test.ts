import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "@/tests/support/database";

test("test databases are separate and migrated", async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  await one.owner.execute(sql`create table only_here ()`);
  const found = sql`select to_regclass('only_here') is not null as here, to_regclass('point_entries') is not null as migrated`;
  expect([...(await one.db.execute(found)), ...(await two.db.execute(found))]).toEqual([
    { here: true, migrated: true },
    { here: false, migrated: true },
  ]);
});

test("the app works as a role that cannot rewrite the ledger or the audit", async () => {
  const { db } = await testDatabase();
  for (const table of ["point_entries", "audit_entries"]) {
    const rights = sql`select has_table_privilege(${table}, 'update') as "update",
      has_table_privilege(${table}, 'delete') as "delete", has_table_privilege(${table}, 'insert') as "insert"`;
    expect([...(await db.execute(rights))], table).toEqual([{ update: false, delete: false, insert: true }]);
    const refused = db.execute(sql.raw(`delete from ${table}`)).catch((error: Error) => error.cause);
    await expect(refused).resolves.toMatchObject({ code: "42501" });
  }
});

test("two transactions of one pool meet in the database", async () => {
  const { db } = await testDatabase();
  let overtaken = false;
  await db.transaction(async (first) => {
    await first.execute(sql`select pg_advisory_xact_lock(1)`);
    const [found] = await db.transaction((second) =>
      second.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(1) as free`),
    );
    overtaken = found?.free ?? true;
  });
  expect(overtaken).toBe(false);
});
