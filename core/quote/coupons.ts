import { WHOLE } from "@/core/money/bounds";
import { mulDivFloor, mulDivHalfUp } from "@/core/money/fraction";
import { spread } from "@/core/money/spread";
import { add, type Money, money } from "@/core/money/units";
import type { LocalMoment } from "@/core/time/local-moment";
import { whyRefused } from "@/core/vouchers/acceptance";
import type { VoucherType } from "@/core/vouchers/voucher-type";
import type { QuoteFacts } from "./facts";
import { type CouponedLine, type FlooredLine, remaining, type Step, totalRemaining } from "./line";
import type { UsedVoucher } from "./priced-cart";
import type { Notice } from "./quote-view";
import { payableLines, rejection } from "./voucher-lines";

// docs/pricing.md, step 4: coupons, in the order given.

export interface Couponed extends Step<CouponedLine> {
  used: readonly UsedVoucher[];
}

/** Takes the coupons off the lines. Minimum prices do not limit them. */
export function coupons(
  before: readonly FlooredLine[],
  codes: readonly string[],
  facts: QuoteFacts,
  at: LocalMoment,
): Couponed {
  const purchase = totalRemaining(before);
  const notices: Notice[] = [];
  const used: UsedVoucher[] = [];
  let lines = before.map((line): CouponedLine => ({ ...line, coupon: money(0) }));
  for (const code of codes) {
    const state = Object.hasOwn(facts.vouchers, code) ? facts.vouchers[code] : undefined;
    const customer = facts.customer?.id ?? null;
    // A code counts once in a sale, however often it is scanned and however it is spelt.
    const isRepeated = used.some((other) => facts.vouchers[other.code] === state);
    const refused = whyRefused(state, { kind: "coupon", customer, purchase, at });
    const why = refused ?? (isRepeated ? "used_up" : null);
    if (why || !state) {
      notices.push(rejection("coupon", code, why ?? "unknown"));
      continue;
    }
    const payable = payableLines(lines, state.type, remaining);
    if (payable.why) {
      notices.push(rejection("coupon", code, payable.why));
      continue;
    }
    const amount = couponAmount(state.type, payable.sum, purchase);
    const byLine = spread(amount, payable.weights);
    lines = lines.map((line, index) => ({ ...line, coupon: add(line.coupon, byLine[index] ?? money(0)) }));
    used.push({ code, amount, byLine });
  }
  return { lines, notices, used };
}

/** `inScope` is what the lines in scope still cost, `purchase` what the sale cost before coupons. */
function couponAmount({ value, percent, maxPercent }: VoucherType, inScope: Money, purchase: Money): Money {
  const face = value ?? money(mulDivHalfUp(inScope, percent ?? 0, WHOLE));
  const share = mulDivFloor(purchase, maxPercent ?? WHOLE, WHOLE);
  return money(Math.min(face, inScope, share));
}
