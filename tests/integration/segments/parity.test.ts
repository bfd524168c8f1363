import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CustomerFacts } from "@/core/segments/customer-facts";
import { fieldNames } from "@/core/segments/fields";
import { filterSchema, matchesFilter } from "@/core/segments/filter";
import type { Filter } from "@/core/segments/group";
import { findCustomerFacts } from "@/db/queries/segments/customer-facts";
import { findAudience } from "@/db/queries/segments/segments";
import { arbitraryConditions, arbitraryFilter, type Names } from "@/tests/support/arbitrary-filter";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { fillWithCrowd } from "./crowd";

// K6: one rule, two engines. In memory for one customer, in SQL for everybody: of random customers and random filters
// both must say the same, at moments where days of the zone, years and leap days meet.

const zone = "Europe/Moscow";
const moments = [
  "2026-12-30T20:59:59.999Z",
  "2026-12-30T21:00:00Z",
  "2027-02-27T21:30:00Z",
  "2028-02-28T12:00:00Z",
].map((at) => ({ now: new Date(at), zone }));

let database: TestDatabase;
let names: Names;
let facts: Map<string, CustomerFacts>[];

beforeAll(async () => {
  database = await testDatabase();
  const crowd = await fillWithCrowd(database.owner, { count: 120, seed: 20_261_122 });
  names = crowd.names;
  facts = await Promise.all(
    moments.map(async ({ now }) => {
      const all = crowd.ids.map(
        async (id) => [id, await findCustomerFacts(database.db, id, now)] as [string, CustomerFacts],
      );
      return new Map(await Promise.all(all));
    }),
  );
}, 120_000);

async function bothEngines(given: Filter, at: number): Promise<{ sql: string[]; memory: string[] }> {
  const filter = filterSchema.parse(given);
  const moment = moments[at] as (typeof moments)[number];
  const inMemory = [...(facts[at] as Map<string, CustomerFacts>)]
    .filter(([, customer]) => matchesFilter(filter, customer, moment))
    .map(([id]) => id);
  const inSql = await findAudience(database.db, { filter, scope: null, moment });
  return { sql: inSql.sort(), memory: inMemory.sort() };
}

describe("a condition in SQL and in memory", () => {
  it.each(fieldNames)("%s", async (field) => {
    let met = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryConditions(names)[field] as fc.Arbitrary<Filter>,
        fc.nat(moments.length - 1),
        async (filter, at) => {
          const { sql, memory } = await bothEngines(filter, at);
          met += memory.length;
          expect(sql).toEqual(memory);
        },
      ),
      { numRuns: 40 },
    );
    expect(met, "some customer must be met, or nothing is proven").toBeGreaterThan(0);
  });
});

describe("a tree of conditions in SQL and in memory", () => {
  it("says the same of everybody, and the opposite under not", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFilter(names), fc.nat(moments.length - 1), async (filter, at) => {
        const { sql, memory } = await bothEngines(filter, at);
        expect(sql).toEqual(memory);
        const others = await bothEngines({ not: filter }, at);
        expect(others.sql.length).toBe((facts[at]?.size ?? 0) - sql.length);
      }),
      { numRuns: 150 },
    );
  });

  it("of no condition is everybody", async () => {
    expect((await bothEngines({}, 0)).sql).toHaveLength(120);
  });
});
