import type { Money } from "@/core/money/units";
import { type CalendarDay, calendarDay } from "@/core/time/calendar-day";
import type { VoucherType } from "./voucher-type";

/** Where a code stands by itself, whoever brings it and whatever is bought. */
export const voucherStatuses = ["active", "notYetValid", "usedUp", "expired", "cancelled"] as const;
export type VoucherStatus = (typeof voucherStatuses)[number];

type Standing = {
  type: VoucherType;
  cancelled: boolean;
  expiresOn: CalendarDay | null;
  uses: number;
  remaining: Money;
};

/** V4: the state to tell people; `whyRefused` is what decides at the register. */
export function voucherStatus(voucher: Standing, { now, zone }: { now: Date; zone: string }): VoucherStatus {
  const { type, cancelled, uses, remaining } = voucher;
  if (cancelled) return "cancelled";
  const today = calendarDay(now, zone);
  const dayOf = (end: string) => (end.length === 10 ? end : calendarDay(new Date(end), zone));
  if (type.from && today < dayOf(type.from)) return "notYetValid";
  const last = lastDay(voucher, zone);
  if (last !== null && today > last) return "expired";
  if (type.kind === "certificate" && remaining <= 0) return "usedUp";
  return uses >= mostUses(type) ? "usedUp" : "active";
}

/** The last day on which a code is good: its own or its type's, whichever is earlier; null for no end. */
export function lastDay(
  { type, expiresOn }: Pick<Standing, "type" | "expiresOn">,
  zone: string,
): CalendarDay | null {
  const ofType = type.to ? (type.to.length === 10 ? type.to : calendarDay(new Date(type.to), zone)) : null;
  if (expiresOn === null || ofType === null) return expiresOn ?? ofType;
  return expiresOn < ofType ? expiresOn : ofType;
}

/** How often a code may be used in all; a coupon without any limit is good once. */
export function mostUses({ kind, usesTotal, usesPerCustomer }: VoucherType): number {
  const isOnce = kind === "coupon" && usesPerCustomer === undefined;
  return usesTotal ?? (isOnce ? 1 : Number.POSITIVE_INFINITY);
}
