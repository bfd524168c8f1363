import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { priceLists } from "./catalogue";
import { day, id, instant, money, percent, ref } from "./columns";
import { employees } from "./people";

/** K1: a counterparty: person, organisation or sole proprietor; customer, supplier, prospect or several of these. */
export const customers = pgTable(
  "customers",
  {
    id: id(),
    externalId: text().unique(),
    kind: text().$type<"person" | "organisation" | "soleProprietor">().notNull(),
    roles: text().array().$type<("customer" | "supplier" | "prospect")[]>().notNull(),
    name: text().notNull(),
    birthDate: day(),
    /** `MM-DD`, for birthdays within a range, across New Year too. */
    birthMonthDay: text(),
    taxId: text(),
    address: text(),
    notes: text(),
    locale: text().$type<"en" | "ru">(),
    responsibleId: ref().references(() => employees.id),
    priceListId: ref().references(() => priceLists.id),
    /** S0: the individual discount. */
    discount: percent(),
    importance: text().$type<"gold" | "silver" | "bronze">(),
    importanceAssigned: text().$type<"manual" | "rule">(),
    importanceSince: instant(),
    /** T3: the last day on which a class assigned by a rule holds; null for no end. */
    importanceUntil: day(),
    importanceWhy: jsonb(),
    /** Discount assigned by standing; holds through the day `until`. */
    ruleDiscount: percent(),
    ruleDiscountSince: instant(),
    ruleDiscountUntil: day(),
    ruleDiscountWhy: jsonb(),
    /** Derived totals, rebuilt and compared by `npm run verify-books`. */
    sold: money().notNull().default(sql`0`),
    paid: money().notNull().default(sql`0`),
    visits: integer().notNull().default(0),
    lastVisitAt: instant(),
    /** K6: what was paid a visit, rounded down; null for who never came. */
    averagePurchase: money().generatedAlwaysAs(sql`case when visits > 0 then paid / visits end`),
    /** K4: normalised name, tax id and e-mails for the trigram index. */
    searchText: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    archivedAt: instant(),
    /** U4: personal data is gone; the sums stay. */
    erasedAt: instant(),
  },
  (t) => [
    index("customers_newest").on(t.createdAt.desc(), t.id.desc()),
    index("customers_name").on(t.name, t.id),
    index("customers_last_visit").on(t.lastVisitAt.desc().nullsLast(), t.id.desc()),
    index("customers_sold").on(t.sold.desc(), t.id.desc()),
    index("customers_paid").on(t.paid.desc(), t.id.desc()),
    index("customers_visits").on(t.visits.desc(), t.id.desc()),
    index("customers_average_purchase").on(t.averagePurchase.desc().nullsLast(), t.id.desc()),
    index("customers_tax_id").on(t.taxId),
    // K6: holds what conditions and lists ask of a customer, so that a segment is counted from it alone, all of it or a
    // range of birthdays. A sale writes every index anew as it is; this one costs it no more for being wide.
    index("customers_birthday").on(
      t.birthMonthDay.desc().nullsLast(),
      t.id.desc().nullsLast(),
      t.createdAt,
      t.sold,
      t.paid,
      t.visits,
      t.lastVisitAt,
      t.averagePurchase,
      t.importance,
      t.responsibleId,
      t.archivedAt,
      t.erasedAt,
    ),
    index("customers_responsible").on(t.responsibleId),
    index("customers_price_list").on(t.priceListId),
    // T3: whose discount ends soon.
    index("customers_rule_discount_until").on(t.ruleDiscountUntil).where(sql`${t.ruleDiscount} is not null`),
    // The beginning of the search text is the beginning of the name; cut, because an index row has a limit.
    index("customers_name_prefix").on(sql`left(${t.searchText}, 60) collate "C"`),
  ],
);

export const customerPhones = pgTable(
  "customer_phones",
  {
    customerId: ref()
      .notNull()
      .references(() => customers.id),
    position: integer().notNull(),
    /** E.164. */
    phone: text().notNull(),
    extension: text(),
    /** Digits reversed, so that the last digits that people remember are found by prefix. */
    reversed: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.position] }), index("customer_phones_phone").on(t.phone)],
);

export const customerEmails = pgTable(
  "customer_emails",
  {
    customerId: ref()
      .notNull()
      .references(() => customers.id),
    position: integer().notNull(),
    /** Lower case. */
    email: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.position] }), index("customer_emails_email").on(t.email)],
);

export const categories = pgTable(
  "categories",
  {
    id: id(),
    name: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("categories_name").on(t.name)],
);

export const customerCategories = pgTable(
  "customer_categories",
  {
    customerId: ref()
      .notNull()
      .references(() => customers.id),
    categoryId: ref()
      .notNull()
      .references(() => categories.id),
    assigned: text().$type<"manual" | "rule">().notNull(),
    since: instant().notNull(),
    why: jsonb(),
  },
  (t) => [
    primaryKey({ columns: [t.customerId, t.categoryId] }),
    index("customer_categories_category").on(t.categoryId, t.customerId),
  ],
);

/** M4: append-only: who agreed to what, when, how, on which text. The latest row of a channel and purpose holds. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    customerId: ref()
      .notNull()
      .references(() => customers.id),
    channel: text().$type<"email" | "sms">().notNull(),
    purpose: text().$type<"advertising" | "service">().notNull(),
    given: boolean().notNull(),
    /** How: at the till, on the customer's page, by a program, by import. */
    source: text().notNull(),
    /** The text agreed to, and its version. */
    wording: text(),
    by: text(),
    ip: text(),
    at: instant().notNull(),
  },
  (t) => [
    index("consents_latest").on(
      t.customerId,
      t.channel,
      t.purpose,
      t.at.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    // K6: who agreed, and the few who took it back, read from the indexes alone.
    index("consents_given")
      .on(t.channel, t.customerId, t.at, t.id)
      .where(sql`${t.given} and ${t.purpose} = 'advertising'`),
    index("consents_taken_back")
      .on(t.channel, t.customerId, t.at, t.id)
      .where(sql`not ${t.given} and ${t.purpose} = 'advertising'`),
  ],
);
