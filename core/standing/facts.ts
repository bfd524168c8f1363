import type { Basis } from "@/core/programme/bases";
import type { Importance } from "@/core/programme/members";
import type { CalendarDay } from "@/core/time/calendar-day";
import type { Reason } from "./reason";

/** Sums in minor units, visits as a number; less what was returned. */
type Totals = Readonly<Record<Basis, number>>;

/** What the standing rules look at. */
export interface StandingFacts {
  totals: Totals;
  /** Totals of the last N days by N, for every N that a rule names; today is included. */
  totalsByDays: Readonly<Record<number, Totals>>;
  /** The day of the last visit; null for who never came. */
  lastVisit: CalendarDay | null;
  /** How the latest visit that was marked was marked; looked up only where a rule asks. */
  lastMark: "came" | "noShow" | null;
}

/** Something assigned by a rule: why, since when, and the last day on which it holds (null: no end). */
export interface Assigned<V> {
  value: V;
  since: Date;
  until: CalendarDay | null;
  why: Reason;
}

/** T6: what was given by hand has no reason and no end: it stays until someone takes it away. */
export type HeldImportance =
  | ({ assigned: "rule" } & Assigned<Importance>)
  | { assigned: "manual"; value: Importance };

export type HeldCategory =
  | { assigned: "rule"; name: string; since: Date; why: Reason }
  | { assigned: "manual"; name: string };

/** What a customer has been assigned, by rules and by hand. */
export interface Standing {
  discount: Assigned<number> | null;
  importance: HeldImportance | null;
  /** By name. */
  categories: readonly HeldCategory[];
}
