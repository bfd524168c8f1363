import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Grants } from "@/core/rights";
import { id, instant, ref } from "./columns";

/** A shop, workshop or salon; its zone decides what "today" means for its sales. */
export const stores = pgTable("stores", {
  id: id(),
  externalId: text().unique(),
  name: text().notNull(),
  zone: text().notNull(),
  address: text(),
  phone: text(),
  closedAt: instant(),
  createdAt: instant().notNull(),
});

/** U1: a role is a set of single rights, each for a scope. `key` names the four that a deployment starts with. */
export const roles = pgTable("roles", {
  id: id(),
  key: text().unique(),
  name: text().notNull(),
  grants: jsonb().$type<Grants>().notNull(),
  createdAt: instant().notNull(),
});

export const employees = pgTable(
  "employees",
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    passwordHash: text(),
    roleId: ref()
      .notNull()
      .references(() => roles.id),
    /** U1: the tree of who reports to whom. */
    managerId: ref().references((): AnyPgColumn => employees.id),
    locale: text(),

    totpSecret: text(),
    /** The last accepted time step, so that a code works once. */
    totpLastStep: integer(),
    disabledAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("employees_email").on(sql`lower(${t.email})`),
    index("employees_manager").on(t.managerId),
    index("employees_role").on(t.roleId),
  ],
);

/** Stores an employee works in; none means every store. */
export const employeeStores = pgTable(
  "employee_stores",
  {
    employeeId: ref()
      .notNull()
      .references(() => employees.id),
    storeId: ref()
      .notNull()
      .references(() => stores.id),
  },
  (t) => [primaryKey({ columns: [t.employeeId, t.storeId] })],
);

/** A list as a person wants to see it again: its address, and the filters, order and columns as the address has them. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    employeeId: ref()
      .notNull()
      .references(() => employees.id),
    list: text().notNull(),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("saved_views_name").on(t.employeeId, t.list, t.name)],
);

/** A program's key; only its SHA-256 is kept. */
export const apiKeys = pgTable("api_keys", {
  id: id(),
  name: text().notNull(),
  /** First characters, to recognise the key in a list. */
  hint: text().notNull(),
  hash: text().notNull().unique(),
  grants: jsonb().$type<Grants>().notNull(),
  roleId: ref().references(() => roles.id),
  storeId: ref().references(() => stores.id),
  createdAt: instant().notNull(),
  revokedAt: instant(),
});

/** Deployment-wide settings by key (company requisites, senders, default store…). */
export const settings = pgTable("settings", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: instant().notNull(),
});
