import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { basisPointsSchema, moneySchema, pointsSchema } from "@/core/money/unit-schemas";
import { importanceSchema } from "@/core/programme/members-schema";
import { programmeSchema } from "@/core/programme/programme";
import { cartSchema } from "@/core/quote/cart";
import { voucherTypeSchema } from "@/core/vouchers/voucher-type";

// The golden cases as data; README.md beside this file says what each field means.

const totalsSchema = z
  .strictObject({ sold: z.int().default(0), paid: z.int().default(0), visits: z.int().default(0) })
  .prefault({});

const customerSchema = z.strictObject({
  discount: basisPointsSchema.nullable().default(null),
  ruleDiscount: z
    .strictObject({ percent: basisPointsSchema, until: z.iso.date().nullable() })
    .nullable()
    .default(null),
  priceList: z.string().nullable().default(null),
  categories: z.array(z.string()).default([]),
  importance: importanceSchema.nullable().default(null),
  birthDate: z.iso.date().nullable().default(null),
  totals: totalsSchema,
  totalsByDays: z.record(z.string(), totalsSchema).default({}),
});

const cardSchema = z.strictObject({
  number: z.string(),
  status: z.enum(["active", "blocked", "closed"]).default("active"),
  grade: z.string().nullable().default(null),
  series: z.string().nullable().default(null),
  balance: pointsSchema.prefault(0),
});

const voucherSchema = z.strictObject({
  type: voucherTypeSchema,
  cancelled: z.boolean().default(false),
  customer: z.string().nullable().default(null),
  expiresOn: z.iso.date().nullable().default(null),
  uses: z.int().default(0),
  usesByCustomer: z.int().default(0),
  remaining: moneySchema.prefault(0),
});

const givenSchema = z.strictObject({
  now: z.iso.datetime({ offset: true }).default("2026-03-10T12:00:00+03:00"),
  zone: z.string().default("Europe/Moscow"),
  programme: programmeSchema,
  customer: customerSchema.nullable().prefault({}),
  cards: z.array(cardSchema).optional(),
  vouchers: z.record(z.string(), voucherSchema).default({}),
  rights: z.array(z.enum(["discounts.give", "prices.change", "sales.belowMinPrice"])).default([]),
  costsKnown: z.boolean().default(true),
  cart: cartSchema,
});

const expectedSchema = z.strictObject({
  quote: z.record(z.string(), z.unknown()).optional(),
  lots: z.array(z.record(z.string(), z.unknown())).optional(),
  certificates: z.array(z.record(z.string(), z.unknown())).optional(),
  refused: z.strictObject({ code: z.string(), params: z.record(z.string(), z.unknown()) }).optional(),
});

const caseSchema = z.strictObject({ name: z.string(), given: givenSchema, expected: expectedSchema });

export type GoldenGiven = z.infer<typeof givenSchema>;
export type GoldenCase = z.infer<typeof caseSchema> & {
  topic: string;
  /** `given` as the file has it, for tests that send it as JSON. */
  raw: z.input<typeof givenSchema>;
};

/** The products, groups and price lists that all cases share. */
export const goldenCatalogueSchema = z.strictObject({
  groups: z.array(z.strictObject({ id: z.string(), name: z.string(), parent: z.string().optional() })),
  priceLists: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  products: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(["goods", "service"]).optional(),
      group: z.string().optional(),
      price: moneySchema,
      minPrice: moneySchema.optional(),
      cost: moneySchema.optional(),
      prices: z.record(z.string(), moneySchema).optional(),
    }),
  ),
});

const folder = import.meta.dirname;

export function goldenCatalogue(): z.infer<typeof goldenCatalogueSchema> {
  return goldenCatalogueSchema.parse(readJson(join(folder, "catalogue.json")));
}

/** All cases, by topic in the order of the files. */
export function goldenCases(): GoldenCase[] {
  const quotes = join(folder, "quotes");
  const files = readdirSync(quotes).filter((file) => file.endsWith(".json"));
  return files.sort().flatMap((file) =>
    (readJson(join(quotes, file)) as z.input<typeof caseSchema>[]).map((one) => ({
      ...caseSchema.parse(one),
      topic: file.replace(/\.json$/, ""),
      raw: one.given,
    })),
  );
}

/**
 * What a surface must be able to bring about before it can take a case; a test over the API leaves out what the API
 * has no way for yet.
 */
export type GoldenNeed = "moment" | "zone" | "vouchers" | "history" | "standing" | "series" | "hiddenCost";

export function needsOf({ given, raw }: GoldenCase): Set<GoldenNeed> {
  const { customer, cards = [], vouchers } = given;
  const needs: Record<GoldenNeed, boolean> = {
    moment: raw.now !== undefined,
    zone: given.zone !== "Europe/Moscow",
    vouchers: Object.keys(vouchers).length > 0,
    history:
      customer !== null &&
      (customer.totals.sold > 0 || customer.totals.paid > 0 || customer.totals.visits > 0),
    standing: !!customer?.ruleDiscount,
    series: cards.some(({ series }) => series !== null),
    hiddenCost: !given.costsKnown,
  };
  return new Set((Object.keys(needs) as GoldenNeed[]).filter((need) => needs[need]));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
