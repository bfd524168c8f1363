// Exact division of products. Plain numbers while the product fits 53 bits, big integers beyond.

/** `a × b ÷ divisor`, rounded to the nearest integer, halves up (towards +∞). */
export function mulDivHalfUp(a: number, b: number, divisor: number): number {
  const product = a * b;
  if (Math.abs(product) < LIMIT && divisor < LIMIT) return floorDiv(2 * product + divisor, 2 * divisor);
  const wide = BigInt(divisor);
  return Number(floorDivWide(2n * BigInt(a) * BigInt(b) + wide, 2n * wide));
}

/** `a × b ÷ divisor`, rounded down. */
export function mulDivFloor(a: number, b: number, divisor: number): number {
  const product = a * b;
  if (Math.abs(product) < LIMIT) return floorDiv(product, divisor);
  return Number(floorDivWide(BigInt(a) * BigInt(b), BigInt(divisor)));
}

/** A fraction of integers; the denominator is above zero. It need not be in lowest terms. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** @throws RangeError when the denominator is not above zero or a number is not a safe integer. */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  const value = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  if (value.denominator <= 0n) throw new RangeError(`denominator ${denominator} is not above zero`);
  return value;
}

/** Below zero, zero or above zero, as `a` is less than, equal to or more than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A fraction rounded to an integer; `nearest` takes halves up. */
export function roundFraction(value: Fraction, rounding: "down" | "nearest" | "up"): bigint {
  const { numerator, denominator } = value;
  switch (rounding) {
    case "down":
      return floorDivWide(numerator, denominator);
    case "nearest":
      return floorDivWide(2n * numerator + denominator, 2n * denominator);
    case "up":
      return -floorDivWide(-numerator, denominator);
  }
}

/** The least common multiple of positive integers; 1 for none. */
export function leastCommonMultiple(values: Iterable<bigint>): bigint {
  let multiple = 1n;
  for (const value of values) multiple = (multiple / greatestCommonDivisor(multiple, value)) * value;
  return multiple;
}

// A quarter of 2^53: room for the doubling in half up.
const LIMIT = 2 ** 51;

/** Near 2^53 the quotient itself may be rounded up to the next integer: the remainder tells. */
function floorDiv(dividend: number, divisor: number): number {
  const quotient = Math.floor(dividend / divisor);
  // Adding 0 turns -0 into 0.
  return (quotient * divisor > dividend ? quotient - 1 : quotient) + 0;
}

function floorDivWide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
