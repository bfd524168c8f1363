import { expect, test } from "vitest";
import { quantity } from "@/core/money/units";
import { changeCart, emptyCart } from "./cart-state";
import { readKept, writeKept } from "./keep";

const cart = changeCart(emptyCart, { do: "add", product: "oil", name: "Oil", quantity: quantity(1000) });
const posting = { key: "k", body: { total: 1 }, answered: false };

test("what was kept is read back", () => {
  expect(readKept(writeKept({ cart, posting }))).toEqual({ cart, posting });
  expect(readKept(writeKept({ cart, posting: null }))).toEqual({ cart, posting: null });
});

test.each([
  ["nothing", null],
  ["no JSON", "{"],
  ["another version's", JSON.stringify({ version: 0, cart, posting: null })],
  ["a cart without lines", JSON.stringify({ version: 1, cart: { coupons: [] } })],
  [
    "a line with a broken figure",
    JSON.stringify({ version: 1, cart: { ...cart, lines: [{ ...cart.lines[0], quantity: 1.5 }] } }),
  ],
])("%s is no cart", (_name, text) => {
  expect(readKept(text)).toBeNull();
});
