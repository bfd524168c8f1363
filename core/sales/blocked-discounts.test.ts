import { expect, it } from "vitest";
import { basisPoints, quantity } from "@/core/money/units";
import type { Cart } from "@/core/quote/cart";
import type { Notice } from "@/core/quote/quote-view";
import { decidedCart, decisionsOf, heldDiscounts } from "./blocked-discounts";

const line = { product: "tyre", quantity: quantity(1000) };
const cart: Cart = { lines: [line, { ...line, product: "rim" }, line] };

it("reads what was held back from the notices", () => {
  const params = { product: "tyre", minPrice: 900, percent: 1_000, amount: 100, cut: 100 };
  const notices: Notice[] = [
    { code: "discount_blocked_by_minimum_price", line: 0, params },
    { code: "card_blocked", params: {} },
    { code: "discount_cut_to_minimum_price", line: 2, params },
  ];
  const held = { product: "tyre", percent: 1_000, amount: 100, minPrice: 900 };
  expect(heldDiscounts(notices)).toEqual([
    { ...held, line: 0, isBlocked: true },
    { ...held, line: 2, isBlocked: false },
  ]);
});

it("puts a decision on its lines, and a discount by hand with it", () => {
  const declined = decidedCart(cart, [0, 2], { decision: "dec_1", discount: null });
  expect(declined.lines).toEqual([
    { ...line, decision: "dec_1" },
    cart.lines[1],
    { ...line, decision: "dec_1" },
  ]);
  const given = decidedCart(declined, [1], { decision: "dec_2", discount: basisPoints(500) });
  expect(given.lines[1]).toEqual({ ...cart.lines[1], decision: "dec_2", discount: 500 });
  expect(decisionsOf(given)).toEqual(["dec_1", "dec_2"]);
});
