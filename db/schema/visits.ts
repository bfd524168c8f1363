import { index, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant, ref } from "./columns";
import { customers } from "./customers";
import { employees, stores } from "./people";

/** K10: an appointment, or that a customer was there. Nothing is deleted: what is called off is cancelled. */
export const visits = pgTable(
  "visits",
  {
    id: id(),
    customerId: ref()
      .notNull()
      .references(() => customers.id),
    /** When it is planned for; of a visit that took place, when it was. */
    at: instant().notNull(),
    storeId: ref()
      .notNull()
      .references(() => stores.id),
    employeeId: ref().references(() => employees.id),
    status: text().$type<"planned" | "confirmed" | "came" | "noShow" | "cancelled">().notNull(),
    note: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("visits_customer").on(t.customerId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("visits_store").on(t.storeId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("visits_employee").on(t.employeeId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);
