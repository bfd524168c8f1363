import {
  type AnyPgColumn,
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import type { BulkSkip } from "@/core/points/bulk";
import type { Filter } from "@/core/segments/group";
import { day, id, instant, points, ref } from "./columns";
import { jobRuns } from "./trust";

/** P9: points given or taken in bulk. The id is that of the job that does it. */
export const bulkRuns = pgTable(
  "bulk_runs",
  {
    id: id().references(() => jobRuns.id),
    /** A customer's, signed; of a run that counters another: the opposite of that one's. */
    points: points().notNull(),
    /** Null: a debit takes from both kinds, extra first. */
    lot: text().$type<"main" | "extra">(),
    reason: text().notNull(),
    expiresOn: day(),
    /** The end of that day in the store's zone when the run was ordered. */
    expiresAt: instant(),
    /** Whom it was for, as it was asked; null of a run that counters another. */
    filter: jsonb().$type<Filter>(),
    /** Name of the segment at that time, if it was one that had a name. */
    segmentName: text(),
    /** The run that this one takes back; once each. */
    countersId: ref()
      .unique()
      .references((): AnyPgColumn => bulkRuns.id),
    /** How many customers were found, and how many of them had a card to work on. */
    customers: integer().notNull(),
    cards: integer().notNull(),
    /** How far it is: every item up to this number is done or skipped. */
    position: integer().notNull().default(0),
    /** Cards moved so far, and by how much in all, signed. */
    moved: integer().notNull().default(0),
    movedPoints: bigint({ mode: "number" }).notNull().default(0),
    byKind: text().$type<"employee" | "key" | "customer" | "system">().notNull(),
    byId: text(),
    byName: text(),
    createdAt: instant().notNull(),
  },
  (t) => [index("bulk_runs_newest").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst())],
);

/**
 * The audience, frozen when the run was ordered: numbered in the order of the cards' ids, in which they are locked;
 * those without a card last. No foreign keys: a million rows are written by one statement, from the very tables.
 */
export const bulkRunItems = pgTable(
  "bulk_run_items",
  {
    runId: ref().notNull(),
    n: integer().notNull(),
    customerId: ref().notNull(),
    cardId: ref(),
    /** Why nothing was moved. */
    skipped: text().$type<BulkSkip>(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.n] })],
);
