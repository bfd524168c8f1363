import { type Money, money } from "@/core/money/units";
import { inScope } from "@/core/programme/in-scope";
import type { VoucherReason, VoucherType } from "@/core/vouchers/voucher-type";
import type { FlooredLine } from "./line";
import type { Notice } from "./quote-view";

// V1, V4: which lines a coupon or certificate may pay for; the same for both kinds.

type Payable =
  | { why: VoucherReason }
  /** By index of the line: what may be paid, 0 outside; `sum` is above zero. */
  | { why: null; weights: Money[]; sum: Money };

/**
 * The lines in the type's scope with anything left to pay; those with a discount drop out where the type does not
 * meet discounts.
 */
export function payableLines<L extends FlooredLine>(
  lines: readonly L[],
  type: VoucherType,
  leftToPay: (line: L) => Money,
): Payable {
  const isNamed = inScope(type.products);
  // V2: a certificate is paid for with money.
  const isInScope = ({ product }: L) => !product.isCertificate && isNamed(product);
  const isAllowed = (line: L) => type.withDiscounts !== false || line.discount === null;
  const inside = lines.map((line) => (isInScope(line) ? leftToPay(line) : money(0)));
  if (inside.every((left) => left === 0)) return { why: "nothing_qualifies" };
  const weights = inside.map((left, index) => {
    const line = lines[index];
    return line && isAllowed(line) ? left : money(0);
  });
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum === 0 ? { why: "not_with_discounts" } : { why: null, weights, sum: money(sum) };
}

/** The notice that a code was not accepted; posting turns it into a refusal. */
export function rejection(kind: VoucherType["kind"], code: string, why: VoucherReason): Notice {
  return { code: `${kind}_rejected`, params: { code, why } };
}
