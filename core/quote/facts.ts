import type { BasisPoints, Money, Points } from "@/core/money/units";
import type { Basis } from "@/core/programme/bases";
import type { Importance } from "@/core/programme/members";
import type { Programme } from "@/core/programme/programme";
import type { VoucherState } from "@/core/vouchers/acceptance";

// Everything that a quote depends on besides the cart. The server loads it in one go; the register's browser gets
// the same shape without costs. Plain data: it survives JSON, save that `now` is a Date.

/** Sums in minor units, visits as a number; less what was returned. */
export type Totals = Readonly<Record<Basis, number>>;

export interface CustomerFacts {
  id: string;
  /** The individual discount; null for none. */
  discount: BasisPoints | null;
  /** Assigned by standing; `until` is the last day (YYYY-MM-DD) on which it holds, null for no end. */
  ruleDiscount: { percent: BasisPoints; until: string | null } | null;
  /** Key of the price list by which the customer pays. */
  priceList: string | null;
  /** Names of categories. */
  categories: readonly string[];
  importance: Importance | null;
  /** YYYY-MM-DD */
  birthDate: string | null;
  totals: Totals;
  /** Totals of the last N days by N, for every N of `windowsOf(programme)`; today is included. */
  totalsByDays: Readonly<Record<number, Totals>>;
}

export interface CardFacts {
  number: string;
  status: "active" | "blocked" | "closed";
  /** Key of the card's grade in the programme. */
  grade: string | null;
  /** Key of the card's series. */
  series: string | null;
  /** What may be spent at `now`: neither pending nor expired points. */
  balance: Points;
}

export interface ProductFacts {
  id: string;
  /** Ids of the groups above, the nearest first; see `ancestors` in core/catalogue/group-tree.ts. */
  groups: readonly string[];
  /** Retail price of one unit. */
  basePrice: Money;
  /** Prices by key of price list. */
  prices: Readonly<Record<string, Money>>;
  minPrice: Money | null;
  /** Cost of one unit; null when there is none, and for everything when `costsKnown` is false. */
  cost: Money | null;
  /** V2: a gift certificate that is sold; a `basePrice` of 0 leaves the sum to the line. Absent: goods or a service. */
  isCertificate?: boolean;
}

/** U1: what the seller may do beyond ringing up the automatic price. */
export interface QuoteRights {
  /** `discounts.give` */
  giveDiscount: boolean;
  /** `prices.change` */
  changePrice: boolean;
  /** `sales.belowMinPrice` */
  belowMinPrice: boolean;
}

/** D4: a discount that somebody who may decide set by hand, for a seller who may not. */
export interface GrantedDiscount {
  product: string;
  customer: string | null;
  percent: BasisPoints;
  /** Whether it may go below the minimum price: who decided might sell so. */
  belowMinPrice: boolean;
}

export interface QuoteFacts {
  /** The sale's moment. */
  now: Date;
  /** The store's time zone, an IANA name. */
  zone: string;
  /** ISO 4217. */
  currency: string;
  programme: Programme;
  /** The customer of the cart, or of the cart's card. */
  customer: CustomerFacts | null;
  /** The card named in the cart; otherwise the customer's cards but closed ones, oldest first. Step 0 picks one. */
  cards: readonly CardFacts[];
  /** By the id that the cart's lines use. */
  products: Readonly<Record<string, ProductFacts>>;
  /** By code as the cart gives it, the same object for two spellings of one code; codes that are not known are absent. */
  vouchers: Readonly<Record<string, VoucherState>>;
  /** False in the browser, where no cost may be seen: margin rules then give nothing (see `incomplete`). */
  costsKnown: boolean;
  rights: QuoteRights;
  /** By the ids of decisions that the cart's lines name; those that grant nothing, or not any more, are absent. */
  granted?: Readonly<Record<string, GrantedDiscount>>;
}
