import { expect, it } from "vitest";
import { ancestors, inTreeOrder, makesCycle } from "./group-tree";

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

it("reads a tree from top to bottom; a group whose parent is left out stands at the top", () => {
  const group = (id: string, parent: string | null) => ({ id, parent });
  const groups = [
    group("a", null),
    group("b", "gone"),
    group("a1", "a"),
    group("a11", "a1"),
    group("a2", "a"),
  ];
  expect(inTreeOrder(groups).map(({ group: { id }, depth }) => `${depth}${id}`)).toEqual([
    "0a",
    "1a1",
    "2a11",
    "1a2",
    "0b",
  ]);
});
