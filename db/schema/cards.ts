import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
} from "drizzle-orm/pg-core";
import type { GradeReason } from "@/core/programme/move-grade";
import { id, instant, points, ref, transactionId } from "./columns";
import { customers } from "./customers";

/** P7: numbers are made from a series: prefix, running number padded to `length`, check digit. */
export const cardSeries = pgTable("card_series", {
  id: id(),
  key: text().notNull().unique(),
  name: text().notNull(),
  prefix: text().notNull(),
  /** Length of the whole number, the check digit included. */
  length: integer().notNull(),
  checkDigit: boolean().notNull().default(true),
  next: bigint({ mode: "number" }).notNull().default(1),
  createdAt: instant().notNull(),
});

/**
 * `total` is everything on the card's lots, pending points included; what may be spent now is read from the
 * lots by date. `total` and `debt` are derived from the entries and never negative.
 */
export const cards = pgTable(
  "cards",
  {
    id: id(),
    number: text().notNull().unique(),
    barcode: text().notNull().unique(),
    seriesId: ref().references(() => cardSeries.id),
    customerId: ref()
      .notNull()
      .references(() => customers.id),
    kind: text().$type<"physical" | "virtual">().notNull().default("virtual"),
    /** Key of a grade of the programme. */
    grade: text(),
    gradeFixed: boolean().notNull().default(false),
    status: text().$type<"active" | "blocked" | "closed">().notNull().default("active"),
    statusReason: text(),
    total: points().notNull().default(sql`0`),
    debt: points().notNull().default(sql`0`),
    replacedById: ref().references((): AnyPgColumn => cards.id),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("cards_customer").on(t.customerId, t.createdAt),
    // K6: whose grade it is, read from the index alone.
    index("cards_grade").on(t.grade, t.customerId).where(sql`${t.status} <> 'closed'`),
    // A customer's points that cannot be spent although nobody took them away (K6). No index may know of `total`: a
    // posting that changes nothing but it and `debt` then touches no index at all.
    index("cards_closed").on(t.customerId).where(sql`${t.status} = 'closed'`),
    index("cards_number_prefix").on(sql`${t.number} collate "C"`),
    check("cards_total_not_negative", sql`${t.total} >= 0`),
    check("cards_debt_not_negative", sql`${t.debt} >= 0`),
  ],
);

/**
 * What all cards of a customer hold together, pending points and closed cards included: the sum of `cards.total`, kept
 * by the ledger's writers so that customers can be put in order by it. Narrow and apart from `customers`, whose many
 * indexes a posting need not touch. Who never had points has no row.
 */
export const customerPoints = pgTable(
  "customer_points",
  {
    customerId: ref()
      .primaryKey()
      .references(() => customers.id),
    total: points().notNull(),
  },
  (t) => [index("customer_points_total").on(t.total.desc(), t.customerId.desc())],
);

/** P6: append-only: how a card moved between grades, when and why. */
export const cardGradeChanges = pgTable(
  "card_grade_changes",
  {
    seq: bigint({ mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
    cardId: ref()
      .notNull()
      .references(() => cards.id),
    at: instant().notNull(),
    /** Keys of grades; null for none. */
    before: text(),
    after: text(),
    why: jsonb().$type<GradeReason>().notNull(),
    /** What it was looked at for; `hand`: somebody fixed it. */
    cause: text().$type<"sale" | "visit" | "card" | "rules" | "day" | "hand">().notNull(),
    byName: text(),
    transaction: transactionId().notNull().default(sql`pg_current_xact_id()`),
  },
  (t) => [
    index("card_grade_changes_card").on(t.cardId, t.seq.desc().nullsFirst()),
    index("card_grade_changes_follow").on(t.transaction, t.seq),
  ],
);
