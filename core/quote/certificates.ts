import { WHOLE } from "@/core/money/bounds";
import { mulDivFloor } from "@/core/money/fraction";
import { spread } from "@/core/money/spread";
import { type Money, money, subtract } from "@/core/money/units";
import type { LocalMoment } from "@/core/time/local-moment";
import { whyRefused } from "@/core/vouchers/acceptance";
import type { QuoteFacts } from "./facts";
import type { NetLine } from "./line";
import type { UsedVoucher } from "./priced-cart";
import type { Notice } from "./quote-view";
import { payableLines, rejection } from "./voucher-lines";

// docs/pricing.md, step 8: gift certificates pay toward the total, in the order given.

export interface Certified {
  used: readonly UsedVoucher[];
  /** What they pay together. */
  certificatePart: Money;
  notices: readonly Notice[];
}

/** Takes from each certificate what it may pay. `total` is the sum of the lines' net, less certificates sold. */
export function certificates(
  lines: readonly NetLine[],
  total: Money,
  codes: readonly string[],
  facts: QuoteFacts,
  at: LocalMoment,
): Certified {
  const notices: Notice[] = [];
  const used: UsedVoucher[] = [];
  let open = lines.map(({ net }) => net);
  for (const code of codes) {
    const state = Object.hasOwn(facts.vouchers, code) ? facts.vouchers[code] : undefined;
    const customer = facts.customer?.id ?? null;
    const isRepeated = used.some((other) => facts.vouchers[other.code] === state);
    const refused = whyRefused(state, { kind: "certificate", customer, purchase: total, at });
    const why = refused ?? (isRepeated ? "used_up" : null);
    if (why || !state) {
      notices.push(rejection("certificate", code, why ?? "unknown"));
      continue;
    }
    const payable = payableLines(lines, state.type, (line) => open[line.index] ?? money(0));
    if (payable.why) {
      notices.push(rejection("certificate", code, payable.why));
      continue;
    }
    const share = mulDivFloor(total, state.type.maxPercent ?? WHOLE, WHOLE);
    const amount = money(Math.min(state.remaining, payable.sum, share));
    const byLine = spread(amount, payable.weights);
    open = open.map((left, index) => subtract(left, byLine[index] ?? money(0)));
    used.push({ code, amount, byLine });
  }
  const certificatePart = money(used.reduce((paid, { amount }) => paid + amount, 0));
  return { used, certificatePart, notices };
}
