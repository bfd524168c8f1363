import { type Money, money } from "@/core/money/units";

/** Q2: one part of what is paid now. Of cash, `received` may be more than `amount`: the rest is change. */
export interface PaymentPart {
  method: "cash" | "card" | "transfer" | "link";
  amount: Money;
  received: Money;
}

/** What is still to be paid after these parts; never below zero. */
export function leftToPay(due: Money, parts: readonly PaymentPart[]): Money {
  const paid = parts.reduce((total, { amount }) => total + amount, 0);
  return money(Math.max(0, due - paid));
}

/** What is handed back. */
export const changeOf = (parts: readonly PaymentPart[]): Money =>
  money(parts.reduce((total, { amount, received }) => total + received - amount, 0));

/** A part of what is left: only cash may be more than that. Null when nothing is left or nothing was given. */
export function paymentPart(
  method: PaymentPart["method"],
  given: number | null,
  left: Money,
): PaymentPart | null {
  const received = money(given ?? left);
  if (left === 0 || received <= 0) return null;
  const amount = money(Math.min(received, left));
  return { method, amount, received: method === "cash" ? received : amount };
}

/** Notes in whole units of the currency, smallest first: what people hand over for a sum. */
const notes = [10, 50, 100, 500, 1_000, 2_000, 5_000];

/**
 * Sums that a customer is likely to hand over: the sum rounded up to each note that is worth the trouble, at most
 * four.
 * @param minorPerUnit how many minor units one unit of the currency has (100 kopecks in a rouble)
 */
export function likelyCash(due: Money, minorPerUnit: number): Money[] {
  if (due <= 0) return [];
  const sizes = notes.map((note) => note * minorPerUnit).filter((size) => size * 50 >= due);
  const rounded = sizes.map((size) => Math.ceil(due / size) * size);
  const above = [...new Set(rounded)].filter((sum) => sum > due).sort((a, b) => a - b);
  return above.slice(0, 4).map(money);
}
