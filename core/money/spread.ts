import type { Money, Points } from "./units";

/**
 * Spreads a whole amount over weights by the largest-remainder method: each part starts at
 * `floor(amount × weight ÷ Σ weights)`, the units left go one each to the largest fractions, ties to the earlier.
 * The parts add up to the amount; no part exceeds its weight when the amount does not exceed their sum.
 * @throws RangeError when an amount above zero meets weights that are all zero, or anything is negative.
 */
export function spread<U extends Money | Points>(
  amount: U,
  weights: readonly number[] | readonly bigint[],
): U[] {
  if (amount === 0) return weights.map(() => 0 as U);
  const parts = narrowParts(amount, weights) ?? wideParts(amount, weights);
  const left = amount - parts.floors.reduce((total, part) => total + part, 0);
  const byRemainder = parts.order.slice(0, left);
  for (const index of byRemainder) parts.floors[index] = (parts.floors[index] ?? 0) + 1;
  return parts.floors as U[];
}

interface Parts {
  floors: number[];
  /** Indexes by fraction, the largest first. */
  order: number[];
}

/** Plain numbers; null when a product would not fit them. */
function narrowParts(amount: number, weights: readonly number[] | readonly bigint[]): Parts | null {
  let total = 0;
  for (const weight of weights) {
    if (typeof weight === "bigint" || amount * weight > Number.MAX_SAFE_INTEGER) return null;
    if (weight < 0) throw new RangeError("a weight is negative");
    total += weight;
  }
  if (total > Number.MAX_SAFE_INTEGER) return null;
  mustSpread(amount, total > 0);
  const remainders = weights.map((weight) => (amount * Number(weight)) % total);
  const floors = weights.map((weight, i) => (amount * Number(weight) - (remainders[i] ?? 0)) / total);
  return { floors, order: byDescending(remainders, (a, b) => b - a) };
}

function wideParts(amount: number, weights: readonly number[] | readonly bigint[]): Parts {
  const whole = BigInt(amount);
  const wide = weights.map((weight) => BigInt(weight));
  const total = wide.reduce((sum, weight) => sum + weight, 0n);
  if (wide.some((weight) => weight < 0n)) throw new RangeError("a weight is negative");
  mustSpread(amount, total > 0n);
  const floors = wide.map((weight) => Number((whole * weight) / total));
  const remainders = wide.map((weight) => (whole * weight) % total);
  return { floors, order: byDescending(remainders, (a, b) => (a < b ? 1 : a > b ? -1 : 0)) };
}

function mustSpread(amount: number, anyWeight: boolean) {
  if (amount < 0) throw new RangeError("the amount is negative");
  if (!anyWeight) throw new RangeError("nothing to spread over");
}

/** Stable, so that equal fractions keep the order of the lines. */
function byDescending<V>(values: readonly V[], compare: (a: V, b: V) => number): number[] {
  const indexed = values.map((value, index) => ({ value, index }));
  return indexed.sort((a, b) => compare(a.value, b.value)).map(({ index }) => index);
}
