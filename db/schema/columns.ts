import { bigint, customType, integer, text, timestamp } from "drizzle-orm/pg-core";
import type { BasisPoints, Money, Points, Quantity } from "@/core/money/units";

// Column kinds shared by every table, so that a unit reads the same everywhere.
//
// Of indexes: Drizzle's `.desc()` means NULLS LAST, but `order by … desc` means NULLS FIRST, and PostgreSQL takes no
// index of the one kind for an order of the other. So indexes say `.desc().nullsFirst()`, but for those of customers,
// whose lists put the ones without a value last and say so.

/** Primary key: a prefix that tells the kind, and a ULID (`cus_01k…`): unguessable, sorts by time of creation. */
export const id = () => text().primaryKey();
/** Reference to another row; its constraint is declared beside it. */
export const ref = () => text();

/** Integer minor units. */
export const money = () => bigint({ mode: "number" }).$type<Money>();
/** Basis points: 500 = 5 %. */
export const percent = () => integer().$type<BasisPoints>();
/** Thousandths: 1000 = one piece. */
export const quantity = () => bigint({ mode: "number" }).$type<Quantity>();
/** Whole points. */
export const points = () => bigint({ mode: "number" }).$type<Points>();

/** An instant, in UTC. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });
/** A calendar day `YYYY-MM-DD`, without a zone. */
export const day = customType<{ data: string; driverData: string }>({ dataType: () => "date" });
/** The transaction that wrote a row: who follows a table waits until all earlier ones have ended. */
export const transactionId = customType<{ data: string; driverData: string }>({ dataType: () => "xid8" });
