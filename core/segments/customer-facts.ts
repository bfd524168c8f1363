import type { Importance } from "@/core/programme/members";
import type { CalendarDay } from "@/core/time/calendar-day";

/** What a condition may look at of one customer (K6). */
export type CustomerFacts = {
  /** Minor units. */
  sold: number;
  paid: number;
  visits: number;
  lastPurchase: Date | null;
  birthDate: CalendarDay | null;
  categories: readonly string[];
  importance: Importance | null;
  /** Keys of the grades of cards that are not closed. */
  grades: readonly string[];
  /** Key of the price list. */
  priceList: string | null;
  roles: readonly ("customer" | "supplier" | "prospect")[];
  /** Usable points on cards that are not closed. */
  balance: number;
  /** Whether advertising is agreed to. */
  consents: { email: boolean; sms: boolean };
  /** Sales that were placed and neither cancelled nor wholly returned. */
  purchases: readonly Purchase[];
  /** Points credited for sales. */
  earned: readonly { at: Date; points: number }[];
};

type Purchase = {
  at: Date;
  store: string;
  /** Groups: those above the product, at any height. */
  lines: readonly { product: string; groups: readonly string[] }[];
};

/** When a filter is asked: days are calendar days of the zone. */
export type FilterMoment = { now: Date; zone: string };
