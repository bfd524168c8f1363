import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type CustomerSort, customerSorts, listCustomerIds } from "@/db/queries/customer-list";
import { findMatches, findSimilar, type SearchTerms } from "@/db/queries/customer-search";
import { searchTerms } from "@/server/customers/search-terms";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

// U5: what is asked of a hundred thousand customers must stand on an index, or it would not stand a million.

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await database.owner.execute(sql`
    insert into customers (id, kind, roles, name, search_text, sold, last_visit_at, created_at, updated_at)
    select 'cus_' || lpad(n::text, 9, '0'), 'person', '{customer}', initcap(name), name || ' ' || n || '@example.com',
      (n * 7919) % 1000003, case when n % 3 > 0 then timestamptz '2026-01-01' - n * interval '1 minute' end,
      timestamptz '2020-01-01' + n * interval '1 minute', now()
    from generate_series(1, 100000) as n, lateral (select
      (array['иванов','петрова','сидоров','кузнецова','смирнов','попова','волков'])[1 + n % 7] || ' ' ||
      (array['анна','иван','мария','петр','ольга'])[1 + n % 5] || ' ' || substr(md5(n::text), 1, 6) as name) as made`);
  await database.owner.execute(sql`insert into customer_points (customer_id, total)
    select id, sold % 5000 from customers where sold % 3 > 0`);
  await database.owner.execute(sql`
    insert into customer_phones (customer_id, position, phone, reversed)
    select id, 0, '+7916' || right(id, 7), reverse('7916' || right(id, 7)) from customers`);
  await database.owner.execute(sql`
    insert into cards (id, number, barcode, customer_id, created_at)
    select 'crd_' || right(id, 9), '77' || right(id, 8), '29' || right(id, 9), id, created_at from customers`);
  await database.owner.execute(sql`analyze customers, customer_phones, cards`);
});

/** Runs a query and gives the tables that it read from one end to the other. */
async function readWhole(work: (db: TestDatabase["db"]) => Promise<unknown>): Promise<string[]> {
  const scans = async () =>
    new Map(
      [
        ...(await database.owner.execute<{ name: string; scans: number }>(sql`
          select relname as name, seq_scan::int as scans from pg_stat_user_tables
          where relname in ('customers', 'customer_phones', 'cards')`)),
      ].map(({ name, scans }) => [name, scans]),
    );
  // Counts are handed in when a session is idle, at the latest when asked to.
  const flush = () => database.db.execute(sql`select pg_stat_force_next_flush()`);
  const before = await scans();
  await database.db.transaction(async (tx) => {
    await work(tx as never);
    await tx.execute(sql`select pg_stat_force_next_flush()`);
  });
  await flush();
  const after = await scans();
  return [...after].filter(([name, count]) => count > (before.get(name) ?? 0)).map(([name]) => name);
}

const termsOf = (text: string): SearchTerms => {
  const terms = searchTerms(text);
  if (!terms) throw new Error(`nothing to look for in "${text}"`);
  return terms;
};

describe("a search among a hundred thousand", () => {
  it.each([
    ["7700000042", "cus_000000042"],
    ["8 (916) 000-12-34", "cus_000001234"],
    ["0001234", "cus_000001234"],
    ["99999@example.com", "cus_000099999"],
  ])("finds %s first, by indexes alone", async (text, id) => {
    const find = (db: TestDatabase["db"]) => findMatches(db, termsOf(text), { scope: null, cap: 50 });
    expect((await find(database.db))[0]?.id).toBe(id);
    expect(await readWhole(find)).toEqual([]);
  });

  it("finds a rare name and the beginning of one, by indexes alone", async () => {
    const [someone] = await database.owner.execute<{ name: string }>(
      sql`select name from customers where id = 'cus_000077777'`,
    );
    for (const text of [someone?.name ?? "", "ив"]) {
      const find = (db: TestDatabase["db"]) => findMatches(db, termsOf(text), { scope: null, cap: 50 });
      expect((await find(database.db)).length).toBeGreaterThan(0);
      expect(await readWhole(find), text).toEqual([]);
    }
  });

  it("forgives a typo, by indexes alone", async () => {
    const find = (db: TestDatabase["db"]) => findSimilar(db, "кузницова", { scope: null, limit: 10 });
    expect(await find(database.db)).toHaveLength(10);
    expect(await readWhole(find)).toEqual([]);
  });
});

describe("the list", () => {
  const page = (sort: CustomerSort, after: { value: string | number | null; id: string } | null) =>
    listCustomerIds(database.db, { scope: null, sort, after, limit: 50 });

  it.each(Object.keys(customerSorts) as CustomerSort[])("walks along an index by %s", async (sort) => {
    expect(
      await readWhole((db) => listCustomerIds(db, { scope: null, sort, after: null, limit: 50 })),
    ).toEqual([]);
  });

  it("shows everybody once, those who never came at the end", async () => {
    const seen: string[] = [];
    let after: { value: string | null; id: string } | null = { value: "2025-10-24T00:00:00.000Z", id: "" };
    for (;;) {
      const rows = await page("-lastVisit", after);
      const last = rows.slice(0, 50).at(-1);
      seen.push(...rows.slice(0, 50).map(({ id }) => id));
      if (rows.length <= 50 || !last || seen.length > 2_000) break;
      after = { value: last.value instanceof Date ? last.value.toISOString() : null, id: last.id };
    }
    expect(new Set(seen).size).toBe(seen.length);
    const rows = await page("-lastVisit", { value: null, id: "cus_000000010" });
    expect(rows.map(({ id }) => id)).toEqual(["cus_000000009", "cus_000000006", "cus_000000003"]);
  });
});

// Last, because the whole scans of these are counted late. So many match that the first rows of the table are the
// quickest way to fifty of them.
describe("a search that many match", () => {
  it.each(["иванов ан", "кузн", "смирнов мария"])("finds fifty of those called %s", async (text) => {
    expect(await findMatches(database.db, termsOf(text), { scope: null, cap: 50 })).toHaveLength(50);
  });
});
