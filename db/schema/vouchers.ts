import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { VoucherType } from "@/core/vouchers/voucher-type";
import { products } from "./catalogue";
import { day, id, instant, money, ref } from "./columns";
import { customers } from "./customers";
import { saleReturns, sales } from "./sales";
import { jobRuns } from "./trust";

/** V1: a kind of coupons or certificates. A change holds for codes that were issued before, too. */
export const voucherTypes = pgTable("voucher_types", {
  id: id(),
  key: text().notNull().unique(),
  kind: text().$type<VoucherType["kind"]>().notNull(),
  name: text().notNull(),
  definition: jsonb().$type<VoucherType>().notNull(),
  /** As what a certificate is sold; null for coupons. */
  productId: ref()
    .unique()
    .references(() => products.id),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
});

/** Codes that were issued together, by one person, for one purpose. `issued` runs up to `count` while a job works. */
export const voucherBatches = pgTable(
  "voucher_batches",
  {
    id: id(),
    typeId: ref()
      .notNull()
      .references(() => voucherTypes.id),
    count: integer().notNull(),
    issued: integer().notNull(),
    /** What each certificate holds; 0 for coupons. */
    face: money().notNull(),
    /** What was paid for each. */
    paid: money().notNull(),
    expiresOn: day(),
    customerId: ref().references(() => customers.id),
    /** The sale that sold them, and its line. */
    saleId: ref().references(() => sales.id),
    saleLine: integer(),
    jobRunId: ref().references(() => jobRuns.id),
    byKind: text().notNull(),
    byId: text(),
    byName: text(),
    at: instant().notNull(),
  },
  (t) => [
    index("voucher_batches_type").on(t.typeId, t.id.desc().nullsFirst()),
    uniqueIndex("voucher_batches_sale").on(t.saleId, t.saleLine).where(sql`${t.saleId} is not null`),
    check("voucher_batches_issued", sql`${t.issued} between 0 and ${t.count}`),
  ],
);

/** V2: a code. What was issued never changes; `remaining` and `uses` are derived from the entries. */
export const vouchers = pgTable(
  "vouchers",
  {
    id: id(),
    code: text().notNull().unique(),
    typeId: ref()
      .notNull()
      .references(() => voucherTypes.id),
    batchId: ref()
      .notNull()
      .references(() => voucherBatches.id),
    /** The only customer who may use it; null for anyone. */
    customerId: ref().references(() => customers.id),
    /** The last day on which it is good, besides the type's period. */
    expiresOn: day(),
    face: money().notNull(),
    paid: money().notNull(),
    remaining: money().notNull(),
    uses: integer().notNull().default(0),
    cancelled: boolean().notNull().default(false),
    issuedAt: instant().notNull(),
  },
  (t) => [
    index("vouchers_type").on(t.typeId, t.id.desc().nullsFirst()),
    index("vouchers_batch").on(t.batchId, t.id),
    index("vouchers_customer")
      .on(t.customerId, t.id.desc().nullsFirst())
      .where(sql`${t.customerId} is not null`),
    check("vouchers_remaining", sql`${t.remaining} between 0 and ${t.face}`),
    check("vouchers_uses", sql`${t.uses} >= 0`),
  ],
);

/** V3: what happened to codes after their issue. Append-only, like the points ledger. */
export const voucherEntries = pgTable(
  "voucher_entries",
  {
    seq: bigint({ mode: "number" }).generatedAlwaysAsIdentity().notNull().unique(),
    id: id(),
    voucherId: ref()
      .notNull()
      .references(() => vouchers.id),
    kind: text().$type<"use" | "return" | "cancel">().notNull(),
    /** Change of what a certificate holds, signed; 0 for coupons. */
    amount: money().notNull(),
    /** Change of how often it counts as used: 1, 0 or -1. */
    uses: integer().notNull(),
    /** What it paid of a purchase, signed: negative where it came back. */
    paid: money().notNull(),
    saleId: ref().references(() => sales.id),
    returnId: ref().references(() => saleReturns.id),
    /** Who bought, by whom uses of a code are counted. */
    customerId: ref().references(() => customers.id),
    reason: text(),
    byKind: text().notNull(),
    byId: text(),
    byName: text(),
    at: instant().notNull(),
  },
  (t) => [
    index("voucher_entries_voucher").on(t.voucherId, t.seq.desc().nullsFirst()),
    index("voucher_entries_sale").on(t.saleId),
    index("voucher_entries_at").on(t.at),
    check("voucher_entries_uses", sql`${t.uses} between -1 and 1`),
  ],
);
