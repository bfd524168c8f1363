import { bigint, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, instant, ref } from "./columns";
import { customers } from "./customers";
import { outboxMessages } from "./trust";

/** P10: how far customers have been told of what happened. Moved in the transaction that queues the messages. */
export const noticeMarks = pgTable("notice_marks", {
  stream: text().$type<"ledger" | "grades">().primaryKey(),
  /** Of the ledger the last entry; of grades the last change of `transaction`. */
  upTo: bigint({ mode: "number" }).notNull(),
  transaction: bigint({ mode: "number" }).notNull().default(0),
});

/** P5: who was warned of which day on which points run out: once for each. */
export const expiryWarnings = pgTable(
  "expiry_warnings",
  {
    customerId: ref()
      .notNull()
      .references(() => customers.id),
    kind: text().$type<"expiring" | "inactivity">().notNull(),
    /** The last day on which the points can be spent. */
    on: day().notNull(),
    messageId: ref()
      .notNull()
      .references(() => outboxMessages.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.customerId, t.kind, t.on] }),
    index("expiry_warnings_message").on(t.messageId),
  ],
);
