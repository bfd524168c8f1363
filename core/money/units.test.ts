import { describe, expect, expectTypeOf, it } from "vitest";
import { add, type Money, money, type Points, points, sum } from "./units";

describe("units", () => {
  it("adds amounts of one unit", () => {
    expect(add(money(1050), money(25))).toBe(1075);
    expect(sum([points(3), points(4)])).toBe(7);
    expect(sum<Money>([])).toBe(0);
  });

  it("refuses what is not an integer", () => {
    expect(() => money(10.5)).toThrow(RangeError);
    expect(() => add(money(Number.MAX_SAFE_INTEGER), money(1))).toThrow(RangeError);
  });

  it("does not let points be added to money", () => {
    expectTypeOf<Points>().not.toExtend<Money>();
    // @ts-expect-error money and points are different units
    add(money(1), points(1));
    // @ts-expect-error a bare sum of two units is a number, not money
    const _mixed: Money = money(1) + points(1);
  });
});
