import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulDivFloor } from "@/core/money/fraction";
import { arbitraryCart, arbitraryFacts } from "@/tests/support/arbitrary-quote";
import type { Cart } from "./cart";
import type { QuoteFacts } from "./facts";
import type { PricedCart } from "./priced-cart";
import { quote } from "./quote";

// A failing run prints its seed and path: give them to `fc.assert` as { seed, path } to see it again.
const runs = { numRuns: 200 };

function priced(cart: Cart, facts: QuoteFacts): PricedCart {
  const outcome = quote(cart, facts);
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
  return outcome.value;
}

const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

describe("any quote", () => {
  it("has parts that add up", () => {
    fc.assert(
      fc.property(arbitraryCart, arbitraryFacts, (cart, facts) => {
        const { quote: view, earned, coupons, certificates } = priced(cart, facts);
        for (const line of view.lines) {
          expect(line.net).toBe(line.amount - (line.discount?.amount ?? 0) - line.coupon - line.points);
        }
        expect(view.subtotal).toBe(total(view.lines.map(({ amount }) => amount)));
        expect(view.couponPart).toBe(total(coupons.map(({ amount }) => amount)));
        expect(view.pointsPart).toBe(view.points.spent * facts.programme.spending.pointValue);
        expect(view.pointsPart).toBe(total(view.lines.map(({ points }) => points)));
        expect(view.total).toBe(view.subtotal - view.discount - view.couponPart - view.pointsPart);
        expect(view.total).toBe(total(view.lines.map(({ net }) => net)));
        expect(view.certificatePart).toBe(total(certificates.map(({ amount }) => amount)));
        expect(view.due).toBe(view.total - view.certificatePart);
        expect(view.points.earned).toBe(total(view.lines.map(({ earns }) => earns)));
        expect(view.points.earned).toBe(total(earned.map(({ points }) => points)));
        for (const { amount, byLine } of [...coupons, ...certificates]) expect(total(byLine)).toBe(amount);
        for (const { points, byLine } of earned) expect(total(byLine)).toBe(points);
      }),
      runs,
    );
  });

  it("has nothing below zero", () => {
    fc.assert(
      fc.property(arbitraryCart, arbitraryFacts, (cart, facts) => {
        const { quote: view, certificates, earned } = priced(cart, facts);
        const parts: number[] = [
          ...view.lines.flatMap(({ amount, discount, coupon, points, net, earns, floor }) => {
            return [amount, discount?.amount ?? 0, coupon, points, net, earns, floor?.cut ?? 0];
          }),
          ...[view.total, view.due, view.points.spendable, view.points.earned],
          ...certificates.flatMap(({ byLine }) => byLine),
          ...earned.flatMap(({ byLine }) => byLine),
        ];
        expect(Math.min(0, ...parts)).toBe(0);
        expect(parts.every(Number.isSafeInteger)).toBe(true);
      }),
      runs,
    );
  });

  it("has no part above its cap", () => {
    fc.assert(
      fc.property(arbitraryCart, arbitraryFacts, (cart, facts) => {
        const { quote: view, coupons, certificates } = priced(cart, facts);
        const { ceiling = 10_000 } = facts.programme.discounts;
        for (const [index, line] of view.lines.entries()) {
          const wanted = cart.lines[index];
          if (!line.discount || wanted?.discount !== undefined) continue;
          expect(line.discount.percent).toBeLessThanOrEqual(ceiling);
          const { minPrice } = facts.products[line.product] ?? { minPrice: null };
          if (minPrice === null || wanted?.belowMinPrice) continue;
          const floor = Math.floor((minPrice * line.quantity + 500) / 1000);
          expect(line.discount.amount).toBeLessThanOrEqual(Math.max(0, line.amount - floor));
        }
        const purchase = view.subtotal - view.discount;
        for (const { code, amount } of coupons) {
          const type = facts.vouchers[code]?.type;
          expect(amount).toBeLessThanOrEqual(type?.value ?? purchase);
          expect(amount).toBeLessThanOrEqual(mulDivFloor(purchase, type?.maxPercent ?? 10_000, 10_000));
        }
        for (const { code, amount } of certificates) {
          const state = facts.vouchers[code];
          expect(amount).toBeLessThanOrEqual(state?.remaining ?? 0);
          expect(amount).toBeLessThanOrEqual(
            mulDivFloor(view.total, state?.type.maxPercent ?? 10_000, 10_000),
          );
        }
        const share = facts.programme.spending.rules[0]?.maxPercent ?? 10_000;
        expect(view.points.spent).toBeLessThanOrEqual(view.points.spendable);
        expect(view.points.spendable).toBeLessThanOrEqual(view.points.balance);
        expect(view.pointsPart).toBeLessThanOrEqual(mulDivFloor(purchase - view.couponPart, share, 10_000));
      }),
      runs,
    );
  });

  it("is the same for the same cart, and changes neither cart nor facts", () => {
    fc.assert(
      fc.property(arbitraryCart, arbitraryFacts, (cart, facts) => {
        const before = structuredClone({ cart, facts });
        const first = quote(cart, facts);
        expect(quote(cart, facts)).toEqual(first);
        expect({ cart, facts }).toEqual(before);
      }),
      runs,
    );
  });
});

/** A cart with its lines turned round. */
const turned = (cart: Cart): Cart => ({ ...cart, lines: [...cart.lines].reverse() });

// What is spread in whole kopecks gives its last units to the earlier of equal lines. Whoever then looks at some of
// the lines only (a second coupon's scope, a product not paid with points, an earning rule) may see one kopeck more
// or less in another order. So the totals are the same in any order wherever spreading meets no such look:
describe("the order of lines", () => {
  it("never changes subtotal and discounts", () => {
    fc.assert(
      fc.property(arbitraryCart, arbitraryFacts, (cart, facts) => {
        const [a, b] = [priced(cart, facts).quote, priced(turned(cart), facts).quote];
        expect([b.subtotal, b.discount]).toEqual([a.subtotal, a.discount]);
      }),
      runs,
    );
  });

  it("changes no total, points earned included, where nothing was spread before earning", () => {
    fc.assert(
      fc.property(arbitraryCart, arbitraryFacts, ({ lines }, facts) => {
        const cart: Cart = { lines, certificates: ["G1"] };
        const [a, b] = [priced(cart, facts), priced(turned(cart), facts)];
        expect(totals(b)).toEqual(totals(a));
        expect(lots(b)).toEqual(lots(a));
      }),
      runs,
    );
  });

  it("changes no sum of money where coupons and points are for everything", () => {
    fc.assert(
      fc.property(arbitraryCart, arbitraryFacts, ({ lines }, facts) => {
        const cart: Cart = { lines, coupons: ["C1", "C2"], points: "max", certificates: ["G1"] };
        const open = forEverything(facts);
        const [a, b] = [priced(cart, open).quote, priced(turned(cart), open).quote];
        expect([b.couponPart, b.pointsPart, b.total, b.certificatePart, b.due]).toEqual([
          a.couponPart,
          a.pointsPart,
          a.total,
          a.certificatePart,
          a.due,
        ]);
      }),
      runs,
    );
  });
});

function totals({ quote: view }: PricedCart) {
  const { lines, notices, ...rest } = view;
  return rest;
}

function lots({ earned }: PricedCart) {
  const plain = earned.map(({ kind, expiresAfterDays, points }) => `${kind} ${expiresAfterDays} ${points}`);
  return plain.sort();
}

function forEverything(facts: QuoteFacts): QuoteFacts {
  const vouchers = Object.entries(facts.vouchers).map(([code, state]) => {
    const { products, withDiscounts, ...type } = state.type;
    return [code, { ...state, type }] as const;
  });
  const rules = facts.programme.spending.rules.map(({ except, downTo, ...rule }) => rule);
  const spending = { ...facts.programme.spending, rules };
  return { ...facts, programme: { ...facts.programme, spending }, vouchers: Object.fromEntries(vouchers) };
}
