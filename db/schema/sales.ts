import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { ReturnedLine } from "@/core/sales/return";
import { cards } from "./cards";
import { products } from "./catalogue";
import { id, instant, money, percent, points, quantity, ref } from "./columns";
import { customers } from "./customers";
import { apiKeys, employees, stores } from "./people";
import { programmeVersions } from "./programme";
import { visits } from "./visits";

export const saleNumbers = pgSequence("sale_numbers", { cache: 1 });

/** Q1: a sale. Sums are those of its quote as it was; nothing is ever deleted. */
export const sales = pgTable(
  "sales",
  {
    id: id(),
    /** Running number for people, from a sequence; gaps are fine (documents number without them). */
    number: bigint({ mode: "number" }).notNull().default(sql`nextval('sale_numbers')`).unique(),
    externalId: text().unique(),
    status: text()
      .$type<"draft" | "placed" | "paid" | "partlyReturned" | "returned" | "cancelled">()
      .notNull(),
    at: instant().notNull(),
    storeId: ref()
      .notNull()
      .references(() => stores.id),
    employeeId: ref().references(() => employees.id),
    keyId: ref().references(() => apiKeys.id),
    customerId: ref().references(() => customers.id),
    cardId: ref().references(() => cards.id),
    programmeVersionId: ref().references(() => programmeVersions.id),
    currency: text().notNull(),
    subtotal: money().notNull(),
    discount: money().notNull(),
    couponPart: money().notNull(),
    pointsPart: money().notNull(),
    certificatePart: money().notNull(),
    total: money().notNull(),
    /** Money and certificates received, less refunds. */
    paid: money().notNull(),
    /** Σ net of what was returned. */
    returned: money().notNull().default(sql`0`),
    /** V2: what of the total was paid for certificates, less what of them was given back. */
    prepaid: money().notNull().default(sql`0`),
    pointsSpent: points().notNull(),
    pointsEarned: points().notNull(),
    /** The cart as it was sent, so that a draft can be quoted again. */
    cart: jsonb().notNull(),
    /** `points` and `notices` of the quote as it was. */
    quotePoints: jsonb().notNull(),
    notices: jsonb().notNull(),
    /** K10: the visit during which it was sold. Such a sale is no visit of its own. */
    visitId: ref().references(() => visits.id),
    cancelReason: text(),
    placedAt: instant(),
    paidAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("sales_newest").on(t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("sales_customer").on(t.customerId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("sales_store").on(t.storeId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("sales_employee").on(t.employeeId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("sales_status").on(t.status, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("sales_card").on(t.cardId),
    index("sales_visit").on(t.visitId).where(sql`${t.visitId} is not null`),
    // D4: the queue of discounts to decide on.
    index("sales_blocked")
      .on(t.at.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(
        sql`${t.status} in ('draft', 'placed') and ${t.notices} @> '[{"code": "discount_blocked_by_minimum_price"}]'`,
      ),
    check("sales_sums", sql`${t.total} = ${t.subtotal} - ${t.discount} - ${t.couponPart} - ${t.pointsPart}`),
    check("sales_total_not_negative", sql`${t.total} >= 0`),
    check("sales_paid", sql`${t.paid} between 0 and ${t.total}`),
    check("sales_returned", sql`${t.returned} between 0 and ${t.total}`),
  ],
);

/** A line as quoted. Shares per line are frozen here; returns read them and never spread again. */
export const saleLines = pgTable(
  "sale_lines",
  {
    saleId: ref()
      .notNull()
      .references(() => sales.id),
    line: integer().notNull(),
    productId: ref()
      .notNull()
      .references(() => products.id),
    quantity: quantity().notNull(),
    basePrice: money().notNull(),
    price: money().notNull(),
    amount: money().notNull(),
    discountAmount: money().notNull(),
    discountPercent: percent(),
    discountSource: text(),
    discountName: text(),
    considered: jsonb().notNull(),
    floor: jsonb(),
    belowMinPrice: boolean().notNull().default(false),
    coupon: money().notNull(),
    points: money().notNull(),
    net: money().notNull(),
    earns: points().notNull(),
    /** Purchase cost of one unit on that day; never shown without the right. */
    cost: money(),
    vatKind: text().notNull(),
    returnedQuantity: quantity().notNull().default(sql`0`),
    /**
     * The sale's moment and customer while it counts as a purchase (K6: placed, not cancelled, not wholly returned),
     * else null. Derived: written with the lines and by `updateSale`, compared by `npm run verify-books`.
     */
    boughtAt: instant(),
    buyerId: ref(),
  },
  (t) => [
    primaryKey({ columns: [t.saleId, t.line] }),
    // K6: who bought a product and when, read from the index alone.
    index("sale_lines_product").on(t.productId, t.boughtAt, t.buyerId),
    check("sale_lines_parts", sql`${t.net} = ${t.amount} - ${t.discountAmount} - ${t.coupon} - ${t.points}`),
    check("sale_lines_returned", sql`${t.returnedQuantity} between 0 and ${t.quantity}`),
  ],
);

/** Q2: a payment received (positive) or money given back (negative). */
export const payments = pgTable(
  "payments",
  {
    id: id(),
    saleId: ref()
      .notNull()
      .references(() => sales.id),
    method: text().$type<"cash" | "card" | "transfer" | "link" | "certificate">().notNull(),
    amount: money().notNull(),
    status: text().$type<"settled" | "pending" | "failed">().notNull(),
    /** Secret part of the page at which a link is paid. */
    token: text().unique(),
    provider: text(),
    /** The provider's own id: a webhook that arrives twice changes nothing. */
    providerRef: text(),
    /** Of method `certificate`: id of the voucher. */
    certificate: text(),
    refunds: ref().references((): AnyPgColumn => payments.id),
    returnId: ref().references((): AnyPgColumn => saleReturns.id),
    byKind: text().notNull(),
    byId: text(),
    byName: text(),
    at: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [
    index("payments_sale").on(t.saleId, t.at),
    uniqueIndex("payments_provider_ref").on(t.provider, t.providerRef),
  ],
);

/** Q6: what came back, with the frozen shares taken from each line. */
export const saleReturns = pgTable(
  "sale_returns",
  {
    id: id(),
    saleId: ref()
      .notNull()
      .references(() => sales.id),
    at: instant().notNull(),
    reason: text().notNull(),
    total: money().notNull(),
    coupon: money().notNull(),
    pointsPart: money().notNull(),
    pointsBack: points().notNull(),
    earnedBack: points().notNull(),
    debt: points().notNull(),
    lines: jsonb().$type<ReturnedLine[]>().notNull(),
    byKind: text().notNull(),
    byId: text(),
    byName: text(),
  },
  (t) => [index("sale_returns_sale").on(t.saleId, t.at)],
);

/** A cart put aside at the register, to be taken up by anyone of that store. */
export const parkedCarts = pgTable(
  "parked_carts",
  {
    id: id(),
    storeId: ref()
      .notNull()
      .references(() => stores.id),
    employeeId: ref().references(() => employees.id),
    label: text(),
    cart: jsonb().notNull(),
    customerId: ref().references(() => customers.id),
    total: money().notNull(),
    /** Of the quote as it was: a blocked discount waits here to be decided on. */
    notices: jsonb().notNull().default(sql`'[]'`),
    createdAt: instant().notNull(),
    takenAt: instant(),
    takenBy: ref().references(() => employees.id),
  },
  (t) => [index("parked_carts_open").on(t.storeId, t.createdAt).where(sql`${t.takenAt} is null`)],
);

/** D4: what was decided of a discount that the minimum price blocked or cut. Kept for ever. */
export const discountDecisions = pgTable(
  "discount_decisions",
  {
    id: id(),
    saleId: ref().references(() => sales.id),
    parkedCartId: ref().references(() => parkedCarts.id),
    productId: ref()
      .notNull()
      .references(() => products.id),
    customerId: ref().references(() => customers.id),
    /** What the customer should have had. */
    percent: percent().notNull(),
    decision: text().$type<"fixedMinimumPrice" | "setByHand" | "declined">().notNull(),
    minPriceBefore: money(),
    minPriceAfter: money(),
    discountGiven: percent(),
    /** Whether the discount may go below the minimum price: who decided might sell so. */
    belowMinPrice: boolean().notNull().default(false),
    /** What the customer is told. */
    text: text(),
    byId: text(),
    byName: text(),
    at: instant().notNull(),
  },
  (t) => [
    index("discount_decisions_customer").on(t.customerId, t.at),
    index("discount_decisions_sale").on(t.saleId),
    index("discount_decisions_parked_cart").on(t.parkedCartId),
  ],
);
