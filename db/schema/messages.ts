import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** Texts of messages that the app sends by itself, where a manager wrote others than come with it. */
export const messageTemplates = pgTable(
  "message_templates",
  {
    /** What it is sent for: `discountEnding`. */
    key: text().notNull(),
    channel: text().$type<"email" | "sms">().notNull(),
    locale: text().$type<"en" | "ru">().notNull(),
    /** Of letters. */
    subject: text(),
    body: text().notNull(),
    updatedAt: instant().notNull(),
    updatedByName: text(),
  },
  (t) => [primaryKey({ columns: [t.key, t.channel, t.locale] })],
);
