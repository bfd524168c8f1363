import { money, type Points, points, subtract, sum } from "@/core/money/units";
import { accept } from "@/core/refusal";
import { localMoment } from "@/core/time/local-moment";
import type { Cart } from "./cart";
import { certificates } from "./certificates";
import { coupons } from "./coupons";
import { discounts } from "./discounts";
import { earning } from "./earning";
import type { QuoteFacts } from "./facts";
import type { NetLine } from "./line";
import { minimumPrice } from "./minimum-price";
import { net } from "./net";
import { permitted } from "./permitted";
import { price } from "./price";
import type { QuoteOutcome, UsedVoucher } from "./priced-cart";
import type { Quote, QuoteLine } from "./quote-view";
import { spending } from "./spending";
import { who } from "./who";

/**
 * Q3: from cart and facts to prices, the same for the register, the API, the simulator and the browser. The steps
 * are those of docs/pricing.md. Money in minor units.
 * @returns the quote and what posting needs, or the first refusal (see `QuoteRefusal`)
 */
export function quote(cart: Cart, facts: QuoteFacts): QuoteOutcome {
  const allowed = permitted(cart, facts);
  if (!allowed.ok) return allowed;
  const at = localMoment(facts.now, facts.zone);
  const person = who(facts);
  const priced = price(cart, facts);
  if (!priced.ok) return priced;
  const discounted = discounts(priced.value, person, facts, at);
  const floored = minimumPrice(discounted, facts);
  if (!floored.ok) return floored;
  const couponed = coupons(floored.value.lines, cart.coupons ?? [], facts, at);
  const spent = spending(couponed.lines, cart.points, person, facts);
  if (!spent.ok) return spent;
  const lines = net(spent.value.lines);
  const total = sum(lines.map((line) => line.net));
  const earned = earning(lines, person, facts, at);
  if (!earned.ok) return earned;
  const prepaid = sum(lines.filter(({ product }) => product.isCertificate).map((line) => line.net));
  const certified = certificates(lines, subtract(total, prepaid), cart.certificates ?? [], facts, at);
  const { balance, spendable, value } = spent.value;
  const view: Quote = {
    currency: facts.currency,
    lines: lines.map((line) => lineView(line, earned.value.byLine[line.index] ?? points(0))),
    subtotal: sum(lines.map(({ amount }) => amount)),
    discount: sum(lines.map(({ discount }) => discount?.amount ?? money(0))),
    couponPart: sum(lines.map(({ coupon }) => coupon)),
    pointsPart: value,
    certificatePart: certified.certificatePart,
    total,
    due: money(total - certified.certificatePart),
    points: { balance, spendable, spent: spent.value.spent, value, earned: earned.value.earned },
    notices: [person, floored.value, couponed, spent.value, certified].flatMap(({ notices }) => notices),
    ...vouchersView([...couponed.used, ...certified.used], facts),
    ...(earned.value.incomplete.length > 0 ? { incomplete: [...earned.value.incomplete] } : {}),
  };
  return accept({
    quote: view,
    customer: person.customer?.id ?? null,
    card: person.card?.number ?? null,
    prepaid,
    earned: earned.value.lots,
    coupons: couponed.used,
    certificates: certified.used,
  });
}

function lineView(line: NetLine, earns: Points): QuoteLine {
  return {
    product: line.product.id,
    quantity: line.cart.quantity,
    basePrice: line.basePrice,
    price: line.price,
    amount: line.amount,
    discount: line.discount,
    considered: [...line.considered],
    ...(line.floor ? { floor: line.floor } : {}),
    ...(line.product.isCertificate ? { certificate: true as const } : {}),
    coupon: line.coupon,
    points: line.points,
    net: line.net,
    earns,
  };
}

function vouchersView(used: readonly UsedVoucher[], { vouchers }: QuoteFacts): Pick<Quote, "vouchers"> {
  const list = used.flatMap(({ code, amount }) => {
    const state = vouchers[code];
    if (!state) return [];
    const { kind, name } = state.type;
    return [{ code, kind, name, amount, ...(kind === "certificate" ? { holds: state.remaining } : {}) }];
  });
  return list.length > 0 ? { vouchers: list } : {};
}
