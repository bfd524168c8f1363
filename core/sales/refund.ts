import { type Money, money, subtract, sum } from "@/core/money/units";

/** A payment or a certificate's part: `id` names what the money goes back to. */
export type Received = { id: string; amount: Money; refunded: Money };
export type Refund = { id: string; amount: Money };

export const left = (received: Received): Money => subtract(received.amount, received.refunded);

/**
 * Q6: money goes back to the means it came from, the latest first.
 * @param received in the order in which they came
 * @throws RangeError when they do not hold `amount`
 */
export function refundLatestFirst(received: readonly Received[], amount: Money): Refund[] {
  const refunds: Refund[] = [];
  let missing: number = amount;
  for (const each of [...received].reverse()) {
    const part = Math.min(left(each), missing);
    if (part > 0) refunds.push({ id: each.id, amount: money(part) });
    missing -= part;
  }
  if (missing > 0) throw new RangeError(`${missing} more to refund than was received`);
  return refunds;
}

/** All that is still there, for a sale that is called off. */
export function refundAll(received: readonly Received[]): Refund[] {
  return refundLatestFirst(received, sum(received.map(left)));
}
