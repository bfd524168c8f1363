import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant, ref } from "./columns";
import { customers } from "./customers";
import { employees } from "./people";

/** One row a signed-in browser. The cookie carries only this id; deleting the row signs out at the next request. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    employeeId: ref().references(() => employees.id),
    customerId: ref().references(() => customers.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    ip: text(),
    userAgent: text(),
  },
  (t) => [
    index("sessions_employee").on(t.employeeId),
    index("sessions_customer").on(t.customerId),
    index("sessions_expires").on(t.expiresAt),
  ],
);

/** U2: a customer's one-time code, bound to the browser that asked for it. */
export const signInCodes = pgTable(
  "sign_in_codes",
  {
    id: id(),
    /** E.164 phone or lower-case e-mail. */
    address: text().notNull(),
    customerId: ref().references(() => customers.id),
    codeHash: text().notNull(),
    browserHash: text().notNull(),
    tries: integer().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("sign_in_codes_address").on(t.address, t.createdAt)],
);

/** U2: a mailed link at which one of staff sets a password: once, within its time. Only its SHA-256 is kept. */
export const passwordLinks = pgTable(
  "password_links",
  {
    hash: text().primaryKey(),
    employeeId: ref()
      .notNull()
      .references(() => employees.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("password_links_employee").on(t.employeeId), index("password_links_expires").on(t.expiresAt)],
);

/** U2: what lets a person in whose phone is lost, once each; only keyed hashes are kept, a used one goes. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    employeeId: ref()
      .notNull()
      .references(() => employees.id),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.employeeId, t.hash] })],
);
