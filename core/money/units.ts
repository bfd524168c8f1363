import type { z } from "zod";

// The four units that never touch binary floating point. They are plain integers at run time and branded at
// compile time, so that adding points to money does not compile.

/** Integer minor units (kopecks). May be negative where a difference is meant. */
export type Money = number & z.$brand<"Money">;

/** Percent in basis points: 500 = 5 %. */
export type BasisPoints = number & z.$brand<"BasisPoints">;

/** Quantity in thousandths: 1000 = one piece, 350 = 0.350 kg. */
export type Quantity = number & z.$brand<"Quantity">;

/** Whole points; what one is worth is the programme's `pointValue`. */
export type Points = number & z.$brand<"Points">;

type Unit = Money | BasisPoints | Quantity | Points;

function integer(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  // -0 would print as "-0" and break equality by Object.is.
  return value === 0 ? 0 : value;
}

/** @throws RangeError when `value` is not a safe integer: a programming error, never bad input. */
export const money = (value: number): Money => integer(value) as Money;
export const basisPoints = (value: number): BasisPoints => integer(value) as BasisPoints;
export const quantity = (value: number): Quantity => integer(value) as Quantity;
export const points = (value: number): Points => integer(value) as Points;

/** Sum of two amounts of one unit. */
export const add = <U extends Unit>(a: U, b: U): U => integer(a + b) as U;
/** Difference of two amounts of one unit; may be negative. */
export const subtract = <U extends Unit>(a: U, b: U): U => integer(a - b) as U;
/** Sum of a list of one unit; zero for an empty list. */
export const sum = <U extends Unit>(amounts: readonly U[]): U =>
  integer(amounts.reduce<number>((total, amount) => total + amount, 0)) as U;
