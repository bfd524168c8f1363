import { bigint, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, instant, ref } from "./columns";
import { customers } from "./customers";
import { outboxMessages } from "./trust";

/** T6: append-only: what rules assigned and took away, when and why. */
export const standingChanges = pgTable(
  "standing_changes",
  {
    seq: bigint({ mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
    customerId: ref()
      .notNull()
      .references(() => customers.id),
    at: instant().notNull(),
    what: text().$type<"discount" | "importance" | "category">().notNull(),
    /** Percent in basis points, class, or the category's name; null for none. */
    before: text(),
    after: text(),
    /** The rule with what was reached, or why it ended. */
    why: jsonb().notNull(),
    /** T4: what it was looked at for. */
    cause: text().$type<"sale" | "visit" | "customer" | "rules" | "day">().notNull(),
  },
  (t) => [
    index("standing_changes_customer").on(t.customerId, t.at.desc().nullsFirst(), t.seq.desc().nullsFirst()),
  ],
);

/** T3: who was told of the end of a discount: once for each last day. */
export const standingWarnings = pgTable(
  "standing_warnings",
  {
    customerId: ref()
      .notNull()
      .references(() => customers.id),
    /** The last day of the discount. */
    until: day().notNull(),
    messageId: ref()
      .notNull()
      .references(() => outboxMessages.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.customerId, t.until] }),
    index("standing_warnings_message").on(t.messageId),
  ],
);
