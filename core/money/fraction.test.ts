import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareFractions,
  fraction,
  leastCommonMultiple,
  mulDivFloor,
  mulDivHalfUp,
  roundFraction,
} from "./fraction";

const factor = fc.maxSafeInteger();
const divisor = fc.integer({ min: 1, max: 2 ** 40 });

describe("fraction", () => {
  it("rounds halves up, towards the larger number", () => {
    expect(mulDivHalfUp(99, 5, 10)).toBe(50);
    expect(mulDivHalfUp(-99, 5, 10)).toBe(-49);
    expect(mulDivHalfUp(99, 4, 10)).toBe(40);
    expect(mulDivFloor(-1, 1, 2)).toBe(-1);
  });

  it("is exact beyond 2^53", () => {
    expect(mulDivFloor(9_007_199_254_740_991, 9_999, 10_000)).toBe(9_006_298_534_815_516);
    expect(mulDivHalfUp(1_000_000_000_001, 1_000_001, 2_000_000)).toBe(500_000_500_001);
  });

  it("agrees with big integers", () => {
    fc.assert(
      fc.property(factor, fc.integer({ min: 0, max: 10_000 }), divisor, (a, b, by) => {
        const product = BigInt(a) * BigInt(b);
        const wide = BigInt(by);
        const floor = roundFraction({ numerator: product, denominator: wide }, "down");
        const half = roundFraction({ numerator: product, denominator: wide }, "nearest");
        expect(mulDivFloor(a, b, by)).toBe(Number(floor));
        expect(mulDivHalfUp(a, b, by)).toBe(Number(half));
        expect(floor * wide <= product && product < (floor + 1n) * wide).toBe(true);
      }),
    );
  });

  it("rounds down, to the nearest and up", () => {
    const seven = fraction(15, 2);
    expect([
      roundFraction(seven, "down"),
      roundFraction(seven, "nearest"),
      roundFraction(seven, "up"),
    ]).toEqual([7n, 8n, 8n]);
    expect(roundFraction(fraction(7), "up")).toBe(7n);
  });

  it("compares without rounding", () => {
    expect(compareFractions(fraction(1, 3), fraction(333, 1000))).toBe(1);
    expect(compareFractions(fraction(2, 4), fraction(1, 2))).toBe(0);
    expect(compareFractions(fraction(-1, 2), fraction(0))).toBe(-1);
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });

  it("finds the least common multiple", () => {
    expect(leastCommonMultiple([4n, 6n, 10n])).toBe(60n);
    expect(leastCommonMultiple([])).toBe(1n);
  });
});
