import type { Money } from "@/core/money/units";
import { isAfter, isBefore } from "@/core/programme/period";
import type { LocalMoment } from "@/core/time/local-moment";
import { mostUses } from "./voucher-status";
import type { VoucherReason, VoucherType } from "./voucher-type";

/** What is known of a code that exists, for the customer who brings it. */
export interface VoucherState {
  type: VoucherType;
  cancelled: boolean;
  /** The only customer who may use it; null for anyone. */
  customer: string | null;
  /** The last day (YYYY-MM-DD) on which this code is good, besides the type's period; null for no end. */
  expiresOn: string | null;
  /** How often this code was used, in all and by the cart's customer. */
  uses: number;
  usesByCustomer: number;
  /** What a certificate still holds; 0 for coupons. */
  remaining: Money;
}

export interface Presented {
  kind: VoucherType["kind"];
  customer: string | null;
  /** What `minPurchase` is held against. */
  purchase: Money;
  at: LocalMoment;
}

/**
 * V4: the first reason why a code is refused that does not depend on the lines; null when there is none. A code of
 * the other kind is unknown.
 */
export function whyRefused(state: VoucherState | undefined, presented: Presented): VoucherReason | null {
  if (!state || state.type.kind !== presented.kind) return "unknown";
  const { type, customer, expiresOn } = state;
  const { at, purchase } = presented;
  if (state.cancelled) return "cancelled";
  if (type.from && isBefore(at, type.from)) return "not_yet_valid";
  if ((type.to && isAfter(at, type.to)) || (expiresOn && isAfter(at, expiresOn))) return "expired";
  if (isUsedUp(state, presented)) return "used_up";
  if (customer !== null && customer !== presented.customer) return "other_customer";
  // Uses per customer can only be counted for somebody.
  if (type.usesPerCustomer !== undefined && presented.customer === null) return "other_customer";
  if (type.minPurchase !== undefined && purchase < type.minPurchase) return "purchase_too_small";
  return null;
}

/** Certificates end with what they hold. */
function isUsedUp({ type, uses, usesByCustomer, remaining }: VoucherState, { customer }: Presented): boolean {
  if (type.kind === "certificate" && remaining <= 0) return true;
  const { usesPerCustomer } = type;
  if (uses >= mostUses(type)) return true;
  return customer !== null && usesPerCustomer !== undefined && usesByCustomer >= usesPerCustomer;
}
