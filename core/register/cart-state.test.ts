import { describe, expect, test } from "vitest";
import { basisPoints, money, points, quantity } from "@/core/money/units";
import {
  type CartAction,
  type CartState,
  changeCart,
  emptyCart,
  fromCart,
  isEmptyCart,
  selectedLine,
  toCart,
} from "./cart-state";

const add = (product: string, count = 1000): CartAction => ({
  do: "add",
  product,
  name: product.toUpperCase(),
  quantity: quantity(count),
});
const given = (...actions: CartAction[]): CartState => actions.reduce(changeCart, emptyCart);
const quantities = ({ lines }: CartState) => lines.map((line) => [line.product, line.quantity]);

test("a line that was taken out comes back to its place, with its terms, and is selected", () => {
  const terms = { discount: basisPoints(500) };
  const full = given(add("oil"), add("gum", 2000), add("rim"), { do: "setTerms", line: 2, terms });
  const line = full.lines[1];
  if (!line) throw new Error("three lines");
  const back = changeCart(changeCart(full, { do: "remove", line: 2 }), { do: "putBack", line, at: 1 });
  expect(quantities(back)).toEqual(quantities(full));
  expect(selectedLine(back)).toMatchObject({ product: "gum", discount: 500 });
  expect(new Set(back.lines.map(({ id }) => id)).size).toBe(3);
  // Meanwhile another cart: at its end.
  expect(quantities(changeCart(given(add("cap")), { do: "putBack", line, at: 7 }))).toEqual([
    ["cap", 1000],
    ["gum", 2000],
  ]);
});

describe("adding", () => {
  test("the same product again raises its line and selects it", () => {
    const cart = given(add("oil"), add("gum"), add("oil", 2000));
    expect(quantities(cart)).toEqual([
      ["oil", 3000],
      ["gum", 1000],
    ]);
    expect(selectedLine(cart)?.product).toBe("oil");
  });

  test("a line with a discount by hand is left alone: the product gets another line", () => {
    const terms = { discount: basisPoints(500) };
    const cart = given(add("oil"), { do: "setTerms", line: 1, terms }, add("oil"));
    expect(quantities(cart)).toEqual([
      ["oil", 1000],
      ["oil", 1000],
    ]);
  });
});

describe("quantities", () => {
  test("nothing left takes the line out, and the next one is selected", () => {
    const cart = given(add("oil"), add("gum"), add("nut"), { do: "select", line: 2 });
    const left = changeCart(cart, { do: "changeQuantity", line: 2, by: -1000 });
    expect(quantities(left)).toEqual([
      ["oil", 1000],
      ["nut", 1000],
    ]);
    expect(selectedLine(left)?.product).toBe("nut");
  });

  test("removing the last line selects the one before, removing the only one selects none", () => {
    const two = given(add("oil"), add("gum"), { do: "remove", line: 2 });
    expect(selectedLine(two)?.product).toBe("oil");
    expect(changeCart(two, { do: "remove", line: 1 }).selected).toBeNull();
  });

  test("never more than a line may hold", () => {
    const cart = given(add("oil"), { do: "setQuantity", line: 1, quantity: 5e12 });
    expect(cart.lines[0]?.quantity).toBe(1_000_000_000);
  });

  test("what is not there changes nothing", () => {
    const cart = given(add("oil"));
    expect(changeCart(cart, { do: "remove", line: 9 })).toBe(cart);
    expect(changeCart(cart, { do: "changeQuantity", line: 9, by: 1000 })).toBe(cart);
  });
});

test("the arrows stay within the lines", () => {
  const cart = given(add("oil"), add("gum"), { do: "move", by: 1 });
  expect(selectedLine(cart)?.product).toBe("gum");
  const first = [-1, -1].reduce((state) => changeCart(state, { do: "move", by: -1 }), cart);
  expect(selectedLine(first)?.product).toBe("oil");
});

test("another customer's points are asked for anew", () => {
  const cart = given(
    { do: "setCustomer", customer: { id: "a", name: "A" }, card: "1" },
    { do: "setPoints", points: points(100) },
    { do: "setCustomer", customer: { id: "b", name: "B" }, card: null },
  );
  expect(cart.points).toBeNull();
  expect(isEmptyCart(changeCart(cart, { do: "dropCustomer" }))).toBe(true);
});

test("a code counts once", () => {
  const cart = given(
    { do: "addCode", kind: "coupon", code: "X-1" },
    { do: "addCode", kind: "certificate", code: "X-1" },
    { do: "addCode", kind: "certificate", code: "X-2" },
  );
  expect([cart.coupons, cart.certificates]).toEqual([["X-1"], ["X-2"]]);
  expect(
    isEmptyCart(["X-1", "X-2"].reduce((state, code) => changeCart(state, { do: "dropCode", code }), cart)),
  ).toBe(true);
});

describe("as the quote takes it", () => {
  test("only what was set is there", () => {
    expect(toCart(given(add("oil"), { do: "setPoints", points: points(0) }), "main")).toEqual({
      store: "main",
      lines: [{ product: "oil", quantity: 1000 }],
    });
  });

  test("a parked cart comes back as it went", () => {
    const cart = given(
      add("oil", 350),
      { do: "setTerms", line: 1, terms: { discount: basisPoints(500), belowMinPrice: true } },
      { do: "setCustomer", customer: { id: "a", name: "A" }, card: "1" },
      { do: "setPoints", points: "max" },
      { do: "addCode", kind: "coupon", code: "X-1" },
      { do: "addCode", kind: "certificate", code: "X-2" },
    );
    const parked = toCart(cart, "main");
    const taken = fromCart(parked, "A");
    expect(toCart(taken, "main")).toEqual(parked);
    expect(taken.nextId).toBe(2);
  });

  test("what was decided goes with its line, a discount by hand in place of a price", () => {
    const cart = given(
      add("oil"),
      { do: "setTerms", line: 1, terms: { price: money(100) } },
      { do: "decide", line: 1, decision: "dec_1", discount: null },
    );
    expect(toCart(cart, "main").lines).toMatchObject([{ price: 100, decision: "dec_1" }]);
    const given5 = changeCart(cart, { do: "decide", line: 1, decision: "dec_2", discount: basisPoints(500) });
    expect(toCart(given5, "main").lines).toEqual([
      { product: "oil", quantity: 1000, discount: 500, decision: "dec_2" },
    ]);
    expect(fromCart(toCart(given5, "main"), "A").lines[0]).toMatchObject({ decision: "dec_2" });
  });
});
