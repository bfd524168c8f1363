import { expect, test } from "vitest";
import { differences } from "./differences";

test("names what was added, changed and taken away", () => {
  const before = {
    name: "Anna",
    grants: { "sales.view": "own", "sales.sell": "all" },
    phone: "1",
    storeIds: ["a"],
  };
  const after = { name: "Anna", grants: { "sales.view": "all" }, email: "a@b.example", storeIds: ["a", "b"] };
  expect(differences(before, after)).toEqual([
    { path: "grants.sales.view", before: "own", after: "all" },
    { path: "grants.sales.sell", before: "all" },
    { path: "phone", before: "1" },
    { path: "storeIds", before: "a", after: "a, b" },
    { path: "email", after: "a@b.example" },
  ]);
});

test("a new record is all additions, and nothing differs from itself", () => {
  expect(differences(null, { closed: false, lines: [{ id: "x" }], note: null })).toEqual([
    { path: "closed", after: "false" },
    { path: "lines.0.id", after: "x" },
  ]);
  expect(differences({ a: [] }, { a: null })).toEqual([]);
});
