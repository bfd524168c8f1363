import { expect, it } from "vitest";
import { ancestors, makesCycle } from "./group-tree";

const parents = new Map([
  ["goods", null],
  ["oils", "goods"],
  ["motor", "oils"],
]);

it("names the groups above, the nearest first", () => {
  expect(ancestors(parents, "motor")).toEqual(["motor", "oils", "goods"]);
  expect(ancestors(parents, null)).toEqual([]);
});

it("sees a group that would stand inside itself", () => {
  expect(makesCycle(parents, "goods", "motor")).toBe(true);
  expect(makesCycle(parents, "goods", "goods")).toBe(true);
  expect(makesCycle(parents, "motor", "goods")).toBe(false);
});
