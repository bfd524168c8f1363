import { describe, expect, it } from "vitest";
import { moved, pastedBlock, savedCells, setCell } from "./price-cells";

describe("the grid of prices", () => {
  it("keeps what was there before the first change, and forgets a change typed back", () => {
    const once = setCell({}, "p|price", 200, 100);
    expect(once).toEqual({ "p|price": { value: 200, was: 100 } });
    expect(setCell(once, "p|price", 300, 100)).toEqual({ "p|price": { value: 300, was: 100 } });
    expect(setCell(once, "p|price", 100, 100)).toEqual({});
  });

  it("names columns for the server", () => {
    expect(savedCells({ "p|list:whole|sale": { value: null, was: 5 } })).toEqual([
      { product: "p", column: { list: "whole|sale" }, value: null, was: 5 },
    ]);
  });

  it("reads a block of a spreadsheet", () => {
    expect(pastedBlock("1\t2\r\n3\t\r\n")).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
  });

  it("moves within its edges", () => {
    const size = { rows: 2, columns: 3 };
    expect(moved("Enter", { row: 0, column: 1 }, size)).toEqual({ row: 1, column: 1 });
    expect(moved("ArrowUp", { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 });
    expect(moved("End", { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 2 });
    expect(moved("a", { row: 1, column: 0 }, size)).toBeNull();
  });
});
