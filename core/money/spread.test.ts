import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "./spread";
import { money } from "./units";

const weights = fc
  .array(fc.nat(100_000), { minLength: 1, maxLength: 20 })
  .filter((list) => list.some((w) => w > 0));
const amounts = fc.nat(1_000_000).map(money);
const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

describe("spread", () => {
  it("gives what is left to the largest fractions, ties to the earlier", () => {
    expect(spread(money(10), [70, 25, 5])).toEqual([7, 3, 0]);
    expect(spread(money(100), [99, 99, 99])).toEqual([34, 33, 33]);
    expect(spread(money(2), [1, 1, 1])).toEqual([1, 1, 0]);
    expect(spread(money(5), [0, 3, 0])).toEqual([0, 5, 0]);
  });

  it("spreads nothing over anything", () => {
    expect(spread(money(0), [0, 0])).toEqual([0, 0]);
    expect(spread(money(0), [])).toEqual([]);
  });

  it("refuses what cannot be spread", () => {
    expect(() => spread(money(1), [0, 0])).toThrow(RangeError);
    expect(() => spread(money(1), [])).toThrow(RangeError);
    expect(() => spread(money(-1), [1])).toThrow(RangeError);
    expect(() => spread(money(1), [2, -1])).toThrow(RangeError);
    expect(() => spread(money(1), [2n, -1n])).toThrow(RangeError);
  });

  it("adds up, each part within one of its exact share", () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const parts = spread(amount, list);
        expect(total(parts)).toBe(amount);
        for (const [index, part] of parts.entries()) {
          const exact = (amount * (list[index] ?? 0)) / total(list);
          expect(Math.abs(part - exact)).toBeLessThan(1);
        }
      }),
    );
  });

  it("gives no part more than its weight while the amount is not above their sum", () => {
    fc.assert(
      fc.property(weights, fc.nat(10_000), (list, share) => {
        const amount = money(Math.floor((total(list) * share) / 10_000));
        for (const [index, part] of spread(amount, list).entries()) {
          expect(part).toBeLessThanOrEqual(list[index] ?? 0);
        }
      }),
    );
  });

  it("is the same in plain numbers and big integers, however large", () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const parts = spread(amount, list);
        expect(spread(amount, list.map(BigInt))).toEqual(parts);
        // Large enough to leave plain numbers.
        expect(
          spread(
            amount,
            list.map((weight) => weight * 2 ** 30),
          ),
        ).toEqual(parts);
      }),
    );
  });
});
