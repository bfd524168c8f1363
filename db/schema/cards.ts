import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, boolean, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant, points, ref } from "./columns";
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
    index("cards_number_prefix").on(sql`${t.number} collate "C"`),
    check("cards_total_not_negative", sql`${t.total} >= 0`),
    check("cards_debt_not_negative", sql`${t.debt} >= 0`),
  ],
);
