import { expect, test } from "vitest";
import { readEntry, readUnfound } from "./read-entry";

test.each([
  ["", { kind: "nothing" }],
  ["  ", { kind: "nothing" }],
  ["+", { kind: "step", by: 1000 }],
  ["-", { kind: "step", by: -1000 }],
  ["−", { kind: "step", by: -1000 }],
  ["3*", { kind: "quantity", quantity: 3000 }],
  ["0,35*", { kind: "quantity", quantity: 350 }],
  ["1.5 *", { kind: "quantity", quantity: 1500 }],
  ["3*4607001234567", { kind: "find", text: "4607001234567", quantity: 3000 }],
  ["2 × масло", { kind: "find", text: "масло", quantity: 2000 }],
  ["4607001234567", { kind: "find", text: "4607001234567", quantity: 1000 }],
  ["+7 916 123-45-67", { kind: "find", text: "+7 916 123-45-67", quantity: 1000 }],
  // No quantity has four decimals: it is a text like any other.
  ["1.2345*x", { kind: "find", text: "1.2345*x", quantity: 1000 }],
])("«%s»", (typed, entry) => {
  expect(readEntry(typed)).toEqual(entry);
});

test.each([
  ["+7 916 123-45-67", "phone"],
  ["89161234567", "phone"],
  ["9161234567", "phone"],
  ["4607001234567", "barcode"],
  ["12345678", "barcode"],
  ["SPRING-24", "coupon"],
  ["ABCD1234", "coupon"],
  ["Иванов", "name"],
  ["oil", "name"],
  ["моторное масло", "name"],
])("nothing found for «%s»: %s", (text, what) => {
  expect(readUnfound(text)).toBe(what);
});
