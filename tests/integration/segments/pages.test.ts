import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { filterSchema } from "@/core/segments/filter";
import { type Connection, connect, type Db } from "@/db/client";
import { type CustomerSort, customerSorts, listCustomerIds } from "@/db/queries/customer-list";
import { findAudience } from "@/db/queries/segments/segments";
import { arbitraryFilter, type Names } from "@/tests/support/arbitrary-filter";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { fillWithCrowd } from "./crowd";

// K6: a page of a segment is found by one of two ways, as the planner reckons their costs: everybody together, put in
// order, or one by one along an index. Both must give the same pages, of the customers whom the filter means.

const moment = { now: new Date("2027-02-27T21:30:00Z"), zone: "Europe/Moscow" };
const limit = 7;
let database: TestDatabase;
let names: Names;
/** To this one everything seems dear, so that it walks. */
let walking: Connection;

beforeAll(async () => {
  database = await testDatabase();
  names = (await fillWithCrowd(database.owner, { count: 60, seed: 7 })).names;
  const [row] = await database.owner.execute<{ name: string }>(sql`select current_database() as name`);
  await database.owner.execute(sql.raw(`alter database ${row?.name} set cpu_tuple_cost = 1e9`));
  walking = connect(database.url, { max: 4 });
}, 120_000);

afterAll(() => walking.close());

async function allPages(db: Db, filter: unknown, sort: CustomerSort): Promise<string[]> {
  const chosen = { filter: filterSchema.parse(filter), moment };
  const ids: string[] = [];
  let after: { value: string | number | null; id: string } | null = null;
  do {
    const rows = await listCustomerIds(db, { scope: null, chosen, sort, after, limit });
    const page = rows.slice(0, limit);
    ids.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    const value = last?.value instanceof Date ? last.value.toISOString() : (last?.value ?? null);
    after = last && rows.length > limit ? { value, id: last.id } : null;
  } while (after);
  return ids;
}

it("gives the same pages whether customers are gathered or walked", async () => {
  const sorts = fc.constantFrom(...(Object.keys(customerSorts) as CustomerSort[]));
  await fc.assert(
    fc.asyncProperty(arbitraryFilter(names), sorts, async (filter, sort) => {
      const gathered = await allPages(database.db, filter, sort);
      expect(await allPages(walking.db, filter, sort)).toEqual(gathered);
      const audience = { filter: filterSchema.parse(filter), scope: null, moment };
      expect([...gathered].sort()).toEqual((await findAudience(database.db, audience)).sort());
    }),
    { numRuns: 60 },
  );
});
