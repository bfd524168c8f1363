import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { systemActor } from "@/server/gate/actor";
import { deleteView } from "@/server/views/delete-view";
import { listViews } from "@/server/views/list-views";
import { saveView } from "@/server/views/save-view";
import { testDatabase } from "@/tests/support/database";
import { call, ending, hire, signedIn } from "@/tests/support/staff";

let db: Db;
let anna: Awaited<ReturnType<typeof signedIn>>;
let bob: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  ({ db } = await testDatabase());
  for (const name of ["Anna", "Bob"]) await hire(db, { role: "seller", name });
  anna = await signedIn(db, "Anna");
  bob = await signedIn(db, "Bob");
});

const save = (name: string, query: string, actor = anna) =>
  call(db, saveView, { list: "/customers", name, query }, { actor });

async function viewsOf(actor: typeof anna, list = "/customers") {
  const result = await call(db, listViews, { list }, { actor });
  if (result.kind !== "done") throw new Error(ending(result));
  return result.value;
}

test("a person finds their own views of a list again, by name; a name used again replaces", async () => {
  await save("Gold", "importance=gold");
  await save("Debtors", "category=x");
  await save("Gold", "importance=gold&sort=-sold");
  expect((await viewsOf(anna)).map(({ name, query }) => [name, query])).toEqual([
    ["Debtors", "category=x"],
    ["Gold", "importance=gold&sort=-sold"],
  ]);
  expect(await viewsOf(anna, "/sales")).toEqual([]);
  expect(await viewsOf(bob)).toEqual([]);
});

test("nobody deletes another's view", async () => {
  await save("Gold", "importance=gold");
  const [{ id = "" } = {}] = await viewsOf(anna);
  expect(ending(await call(db, deleteView, { id }, { actor: bob }))).toBe("not_found");
  expect(ending(await call(db, deleteView, { id }, { actor: anna }))).toBe("done");
  expect(await viewsOf(anna)).toEqual([]);
});

test("a view is of a list of our own, and programs have none", async () => {
  const elsewhere = { list: "//evil.example", name: "x", query: "a=b" };
  expect(ending(await call(db, saveView, elsewhere, { actor: anna }))).toBe("invalid");
  expect(ending(await call(db, listViews, { list: "/sales" }, { actor: systemActor("test") }))).toBe(
    "not_found",
  );
});
