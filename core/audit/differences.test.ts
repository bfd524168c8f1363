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

test("tells a sum of money from a count by what stands beside it", () => {
  const steps = { basis: "visits", steps: [{ from: 10 }] };
  const rules = [
    { basis: "sold", from: 500_000 },
    { basis: "visits", from: 10 },
  ];
  const earning = [
    { per: "amount", each: 10_000, points: 5 },
    { per: "quantity", each: 1000 },
  ];
  expect(differences(null, { steps, rules, earning }).map(({ path }) => path)).toEqual([
    "steps.basis",
    "steps.steps.0.from",
    "rules.0.basis",
    "rules.0.fromSum",
    "rules.1.basis",
    "rules.1.from",
    "earning.0.per",
    "earning.0.eachSum",
    "earning.0.points",
    "earning.1.per",
    "earning.1.each",
  ]);
});

test("a new record is all additions, and nothing differs from itself", () => {
  expect(differences(null, { closed: false, lines: [{ id: "x" }], note: null })).toEqual([
    { path: "closed", after: "false" },
    { path: "lines.0.id", after: "x" },
  ]);
  expect(differences({ a: [] }, { a: null })).toEqual([]);
});
