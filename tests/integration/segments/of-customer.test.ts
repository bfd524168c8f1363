import { beforeAll, expect, it } from "vitest";
import type { Filter } from "@/core/segments/group";
import { newId } from "@/db/new-id";
import { findAudience } from "@/db/queries/segments/segments";
import { segments } from "@/db/schema/segments";
import { systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import { listSegmentsOfCustomer } from "@/server/segments/list-segments-of-customer";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { fillWithCrowd } from "./crowd";

// K6: on a customer's page the segments are gone through in memory; the list of a segment is found in SQL.

let database: TestDatabase;
let ids: readonly string[];

const filters: Record<string, Filter> = {
  "a gold": { field: "importance", in: ["gold"] },
  "b bought": { field: "bought", ever: true },
  "c quiet": {
    all: [
      { field: "lastPurchase", notForDays: 30 },
      { field: "balance", gte: 1 },
    ],
  },
  "d everybody": {},
};

beforeAll(async () => {
  database = await testDatabase();
  ids = (await fillWithCrowd(database.owner, { count: 40, seed: 11 })).ids;
  const at = { createdAt: new Date(), updatedAt: new Date() };
  const rows = Object.entries(filters).map(([name, filter]) => ({
    id: newId("segment"),
    name,
    filter,
    ...at,
  }));
  await database.owner.insert(segments).values(rows as never);
}, 60_000);

const segmentsOf = (customer: string) =>
  execute(listSegmentsOfCustomer, {
    actor: systemActor("test"),
    db: database.db,
    locale: "en",
    input: { customer },
  });

it("names the segments whose lists a customer is on, by name", async () => {
  const moment = { now: new Date(), zone: "Europe/Moscow" };
  const lists = await Promise.all(
    Object.entries(filters).map(async ([name, filter]) => ({
      name,
      ids: new Set(await findAudience(database.db, { filter, scope: null, moment })),
    })),
  );
  for (const id of ids) {
    const result = await segmentsOf(id);
    if (result.kind !== "done") throw new Error(result.kind);
    expect(result.value.data.map(({ name }) => name)).toEqual(
      lists.filter((list) => list.ids.has(id)).map(({ name }) => name),
    );
  }
  expect(lists.every((list) => list.ids.size > 0)).toBe(true);
});

it("knows nothing of a customer who does not exist", async () => {
  expect(await segmentsOf("cus_none")).toMatchObject({ kind: "refused" });
});
