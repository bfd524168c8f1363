import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { cards } from "./cards";
import { id, instant, points, ref, transactionId } from "./columns";
import { sales } from "./sales";

/** P5: every credit is a lot with its own expiry. `remaining` is derived from the entries. */
export const pointLots = pgTable(
  "point_lots",
  {
    id: id(),
    cardId: ref()
      .notNull()
      .references(() => cards.id),
    kind: text().$type<"main" | "extra">().notNull(),
    points: points().notNull(),
    remaining: points().notNull(),
    usableFrom: instant().notNull(),
    expiresAt: instant(),
    saleId: ref().references(() => sales.id),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("point_lots_open").on(t.cardId).where(sql`${t.remaining} > 0`),
    index("point_lots_expiring").on(t.expiresAt).where(sql`${t.remaining} > 0`),
    // Only where the programme holds points back for some days (P3).
    index("point_lots_pending")
      .on(t.usableFrom)
      .where(sql`${t.remaining} > 0 and ${t.usableFrom} > ${t.createdAt}`),
    index("point_lots_sale").on(t.saleId),
    check("point_lots_remaining", sql`${t.remaining} between 0 and ${t.points}`),
  ],
);

/** Which lots an entry moved, signed. */
export type EntryPart = { lot: string; points: number };

/** P8: the ledger. Append-only, enforced by a trigger and by the role the app connects with. */
export const pointEntries = pgTable(
  "point_entries",
  {
    seq: bigint({ mode: "number" }).generatedAlwaysAsIdentity().notNull().unique(),
    id: id(),
    cardId: ref()
      .notNull()
      .references(() => cards.id),
    at: instant().notNull(),
    kind: text().$type<"earn" | "spend" | "expire" | "adjust" | "reverse" | "transfer">().notNull(),
    lot: text().$type<"main" | "extra">().notNull(),
    /** Signed. */
    points: points().notNull(),
    /** What could be spent right after this entry. */
    balanceAfter: points().notNull(),
    parts: jsonb().$type<EntryPart[]>().notNull(),
    /** What this entry added to (or, negative, paid off) the card's debt. */
    debtDelta: points().notNull().default(sql`0`),
    saleId: ref().references(() => sales.id),
    /** Tells one posting of a sale from another: `sale`, `return:<id>`, `cancel`; or names the run in bulk: `bulk:<id>`. */
    posting: text(),
    reverses: ref().references((): AnyPgColumn => pointEntries.id),
    reason: text(),
    byKind: text().$type<"employee" | "key" | "customer" | "system">().notNull(),
    byId: text(),
    byName: text(),
    /** The transaction that wrote the entry: the sealer waits until all earlier ones have ended. */
    transaction: transactionId().notNull().default(sql`pg_current_xact_id()`),
  },
  (t) => [
    index("point_entries_card").on(t.cardId, t.seq.desc().nullsFirst()),
    index("point_entries_sale").on(t.saleId),
    // P9: a run in bulk moves a card once, whatever is retried.
    uniqueIndex("point_entries_bulk_once")
      .on(t.posting, t.cardId, t.lot)
      .where(sql`${t.saleId} is null and ${t.posting} is not null`),
  ],
);

/** P8: a chained hash over ranges of the ledger, written off the hot path; names a row changed behind the app's back. */
export const ledgerSeals = pgTable("ledger_seals", {
  upTo: bigint({ mode: "number" }).primaryKey(),
  from: bigint({ mode: "number" }).notNull(),
  entries: integer().notNull(),
  hash: text().notNull(),
  at: instant().notNull(),
});
