import { expect, it } from "vitest";
import { productChanges } from "./product-changes";

it("tells what changed and nothing else", () => {
  const before = { name: "Oil", price: 100, barcodes: ["1"], updatedAt: "a" };
  expect(productChanges(before, { ...before, price: 120, minPrice: null, updatedAt: "b" })).toEqual([
    { field: "price", before: 100, after: 120 },
  ]);
});

it("tells all that a new product was given", () => {
  expect(productChanges(null, { name: "Oil", price: 100, cost: null })).toEqual([
    { field: "name", before: null, after: "Oil" },
    { field: "price", before: null, after: 100 },
  ]);
});
