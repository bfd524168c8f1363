import fc from "fast-check";
import { programmeSchema } from "@/core/programme/programme";
import { cartSchema } from "@/core/quote/cart";
import type { CardFacts, CustomerFacts, ProductFacts, QuoteFacts } from "@/core/quote/facts";
import type { VoucherState } from "@/core/vouchers/acceptance";
import { voucherTypeSchema } from "@/core/vouchers/voucher-type";

// Small worlds in which everything collides often: few products, few groups, prices of a few kopecks.

const productIds = ["a", "b", "c", "d", "e"];
const groupIds = ["top", "mid", "low"];
const percent = fc.integer({ min: 0, max: 10_000 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const scope = fc.record(
  {
    groups: fc.subarray(groupIds),
    products: fc.subarray(productIds),
    except: fc.record({ groups: fc.subarray(groupIds, { maxLength: 1 }), products: fc.subarray(productIds) }),
  },
  { requiredKeys: [] },
);

const promotion = fc.record({ name: fc.constant("promotion"), percent, products: optional(scope) });

const earningRule = fc
  .tuple(
    fc.oneof(
      fc.record({ per: fc.constantFrom("amount", "margin"), percent }),
      fc.record({ per: fc.constant("amount"), points: fc.nat(50), each: fc.integer({ min: 1, max: 5_000 }) }),
      fc.record({
        per: fc.constant("quantity"),
        points: fc.nat(50),
        each: optional(fc.integer({ min: 1, max: 2_000 })),
      }),
    ),
    fc.record({
      name: fc.constant("rule"),
      products: optional(scope),
      priority: fc.integer({ min: 0, max: 2 }),
      adds: fc.boolean(),
      lot: fc.constantFrom("main", "extra"),
      expiresAfterDays: optional(fc.constantFrom(30, 60)),
    }),
  )
  .map(([gives, rest]) => ({ ...rest, ...gives }));

const spendingRule = fc.record({
  minBalance: optional(fc.nat(100)),
  maxPercent: optional(percent),
  except: optional(scope),
  downTo: fc.constantFrom("zero", "minimumPrice"),
});

export const arbitraryProgramme = fc
  .record({
    mode: fc.constantFrom("points", "discounts", "pointsAndDiscounts"),
    discounts: fc.record({
      combine: fc.constantFrom("best", "sum"),
      ceiling: optional(percent),
      fixed: optional(percent),
      promotions: fc.array(promotion, { maxLength: 3 }),
    }),
    earning: fc.record({
      rounding: fc.constantFrom("down", "nearest", "up"),
      onPointsPart: fc.boolean(),
      onCouponPart: fc.boolean(),
      rules: fc.array(earningRule, { maxLength: 5 }),
    }),
    spending: fc.record({
      pointValue: fc.integer({ min: 1, max: 300 }),
      rules: fc.array(spendingRule, { maxLength: 2 }),
    }),
  })
  .map((programme) => programmeSchema.parse(programme));

const product = fc.record({
  groups: fc.constantFrom([], ["top"], ["mid", "top"], ["low", "mid", "top"]),
  basePrice: fc.nat(20_000),
  prices: fc.constant({}),
  minPrice: fc.option(fc.nat(20_000)),
  cost: fc.option(fc.nat(20_000)),
}) as unknown as fc.Arbitrary<Omit<ProductFacts, "id">>;

const voucher = (kind: "coupon" | "certificate") =>
  fc
    .record({
      face: fc.oneof(fc.record({ value: fc.nat(30_000) }), fc.record({ percent })),
      products: optional(scope),
      maxPercent: optional(percent),
      minPurchase: optional(fc.nat(5_000)),
      withDiscounts: optional(fc.boolean()),
      remaining: fc.nat(30_000),
    })
    .map(
      ({ face, remaining, ...rest }) =>
        ({
          type: voucherTypeSchema.parse({ name: kind, kind, ...face, ...rest }),
          cancelled: false,
          customer: null,
          expiresOn: null,
          uses: 0,
          usesByCustomer: 0,
          remaining: kind === "certificate" ? remaining : 0,
        }) as VoucherState,
    );

export const arbitraryCart = fc
  .record({
    lines: fc.array(
      fc.record({
        product: fc.constantFrom(...productIds),
        quantity: fc.integer({ min: 1, max: 5_000 }),
        discount: optional(percent),
        belowMinPrice: optional(fc.boolean()),
      }),
      { maxLength: 8 },
    ),
    points: fc.constantFrom(undefined, "max" as const),
    coupons: fc.subarray(["C1", "C2"]),
    certificates: fc.subarray(["G1", "G2"]),
  })
  .map((cart) => cartSchema.parse(cart));

/** Someone who may do everything by hand, so that hardly any cart is refused. */
export const arbitraryFacts: fc.Arbitrary<QuoteFacts> = fc
  .record({
    programme: arbitraryProgramme,
    products: fc.tuple(product, product, product, product, product),
    coupons: fc.tuple(voucher("coupon"), voucher("coupon")),
    certificates: fc.tuple(voucher("certificate"), voucher("certificate")),
    balance: fc.nat(500),
    discount: fc.option(percent),
  })
  .map(({ programme, products, coupons, certificates, balance, discount }) => ({
    now: new Date("2026-03-10T09:00:00Z"),
    zone: "Europe/Moscow",
    currency: "RUB",
    programme,
    customer: { ...nobodySpecial, discount } as CustomerFacts,
    cards: [{ number: "1", status: "active", grade: null, series: null, balance } as CardFacts],
    products: Object.fromEntries(productIds.map((id, at) => [id, { ...products[at], id } as ProductFacts])),
    vouchers: { C1: coupons[0], C2: coupons[1], G1: certificates[0], G2: certificates[1] },
    costsKnown: true,
    rights: { giveDiscount: true, changePrice: true, belowMinPrice: true },
  }));

const nobodySpecial = {
  id: "customer",
  ruleDiscount: null,
  priceList: null,
  categories: [],
  importance: null,
  birthDate: null,
  totals: { sold: 0, paid: 0, visits: 0 },
  totalsByDays: {},
};
