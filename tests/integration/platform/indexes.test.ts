import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { testDatabase } from "@/tests/support/database";

it("has no index in an order that `order by … desc` cannot use", async () => {
  const { db, close } = await testDatabase();
  try {
    const rows = await db.execute<{ name: string; table: string }>(sql`
      select indexname as name, tablename as table from pg_indexes
      where schemaname = 'public' and indexdef like '%DESC NULLS LAST%'`);
    // Only lists of customers ask for the ones without a value last.
    const ofCustomers = ["customers", "customer_points"];
    expect(rows.filter(({ table }) => !ofCustomers.includes(table))).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  } finally {
    await close();
  }
});
