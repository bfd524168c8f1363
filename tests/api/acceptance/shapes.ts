import { z } from "zod";

// What the API promises, written down once more by the other side: fields may be added, none may be missing.

const money = z.int();
const points = z.int();
const percent = z.int().min(0).max(10_000);
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
const id = z.string().min(1);

export const cardShape = z.looseObject({
  number: id,
  barcode: id,
  series: z.string().nullable(),
  grade: z.string().nullable(),
  status: z.enum(["active", "blocked", "closed"]),
  balance: points.min(0),
  pending: points.min(0),
  debt: points.min(0),
  expiring: z.array(z.looseObject({ points: points.min(1), on: day })),
});

export const customerShape = z.looseObject({
  id,
  kind: z.enum(["person", "organisation", "soleProprietor"]),
  roles: z.array(z.enum(["customer", "supplier", "prospect"])),
  name: id,
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  birthDate: day.nullable(),
  taxId: z.string().nullable(),
  categories: z.array(z.looseObject({ name: id, assigned: z.enum(["manual", "rule"]), since: instant })),
  importance: z
    .looseObject({
      value: z.enum(["gold", "silver", "bronze"]),
      assigned: z.enum(["manual", "rule"]),
      since: instant,
    })
    .nullable(),
  priceList: z.string().nullable(),
  discount: percent.nullable(),
  ruleDiscount: z.looseObject({ percent, since: instant, until: day.nullable() }).nullable(),
  externalId: z.string().nullable(),
  notes: z.string().nullable(),
  consents: z.looseObject({ email: z.boolean(), sms: z.boolean() }),
  totals: z.looseObject({ sold: money, paid: money, visits: z.int(), lastVisitAt: instant.nullable() }),
  cards: z.array(cardShape),
  createdAt: instant,
});

export const entryShape = z.looseObject({
  id,
  at: instant,
  kind: z.enum(["earn", "spend", "expire", "adjust", "reverse", "transfer"]),
  lot: z.enum(["main", "extra"]),
  points,
  balanceAfter: points.min(0),
  sale: z.string().nullish(),
  reason: z.string().nullish(),
  by: z.string().nullable(),
});

const source = z.enum([
  "manual",
  "individual",
  "rule",
  "grade",
  "fixed",
  "cumulative",
  "promotion",
  "combined",
]);

export const quoteShape = z.looseObject({
  currency: z.string().length(3),
  lines: z.array(
    z.looseObject({
      product: id,
      quantity: z.int().min(1),
      basePrice: money,
      price: money,
      amount: money,
      discount: z.looseObject({ percent, amount: money, source, name: z.string().optional() }).nullable(),
      considered: z.array(
        z.looseObject({
          source,
          percent: z.int(),
          amount: money,
          outcome: z.enum(["applied", "smaller", "blocked", "replaced"]),
          reason: z.string().optional(),
        }),
      ),
      floor: z.looseObject({ minPrice: money, cut: money }).optional(),
      coupon: money,
      points: money,
      net: money,
      earns: points,
    }),
  ),
  subtotal: money,
  discount: money,
  couponPart: money,
  pointsPart: money,
  certificatePart: money,
  total: money,
  due: money,
  points: z.looseObject({
    balance: points,
    spendable: points,
    spent: points,
    value: money,
    earned: points,
  }),
  notices: z.array(
    z.looseObject({
      code: z.enum([
        "discount_blocked_by_minimum_price",
        "discount_cut_to_minimum_price",
        "card_blocked",
        "points_below_minimum_balance",
        "coupon_rejected",
        "certificate_rejected",
      ]),
      line: z.int().optional(),
      params: z.record(z.string(), z.unknown()),
    }),
  ),
});

export const saleShape = quoteShape.extend({
  id,
  number: z.union([z.int(), z.string()]),
  status: z.enum(["draft", "placed", "paid", "partlyReturned", "returned", "cancelled"]),
  at: instant,
  store: id,
  employee: z.string().nullable(),
  customer: z.string().nullable(),
  card: z.string().nullable(),
  payments: z.array(z.looseObject({ method: id, amount: money })),
  paid: money,
  returned: money,
  pointsEarned: points,
  pointsPending: points,
  returns: z.array(z.looseObject({ reason: z.string() })),
});

export const problemShape = z.looseObject({
  type: id,
  title: id,
  status: z.int(),
  detail: id,
  code: z.string().regex(/^[a-z][a-z_]*$/),
});

export const pageShape = <T extends z.ZodType>(item: T) =>
  z.looseObject({ data: z.array(item), nextCursor: z.string().nullable() });

export const productShape = z.looseObject({
  id,
  externalId: z.string().nullable(),
  kind: z.enum(["goods", "service"]),
  name: id,
  group: z.string().nullable(),
  sku: z.string().nullable(),
  barcodes: z.array(z.string()),
  unit: z.string(),
  vat: percent.nullable(),
  cost: money.nullable().optional(),
  price: money,
  minPrice: money.nullable(),
  prices: z.record(z.string(), money),
});

export const programmeShape = z.looseObject({
  mode: z.enum(["points", "discounts", "pointsAndDiscounts"]),
  discounts: z.looseObject({ combine: z.enum(["best", "sum"]) }),
  earning: z.looseObject({ rounding: z.enum(["down", "nearest", "up"]), rules: z.array(z.looseObject({})) }),
  spending: z.looseObject({ pointValue: z.int(), rules: z.array(z.looseObject({})) }),
  expiry: z.looseObject({}),
  grades: z.array(z.looseObject({ key: id, name: z.string() })),
  standing: z.looseObject({
    discount: z.array(z.looseObject({})),
    importance: z.array(z.looseObject({})),
    categories: z.looseObject({ add: z.array(z.looseObject({})), remove: z.array(z.looseObject({})) }),
  }),
});
