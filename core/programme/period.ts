import type { LocalMoment } from "@/core/time/local-moment";

/** A period as rules and voucher types carry it. */
export type Period = { from?: string | undefined; to?: string | undefined };

/** Whether a moment lies in a period; an absent end is open. */
export function inPeriod({ from, to }: Period, moment: LocalMoment): boolean {
  return (!from || !isBefore(moment, from)) && (!to || !isAfter(moment, to));
}

/** Whether a moment is before the end of a period that begins it. */
export function isBefore(moment: LocalMoment, end: string): boolean {
  return isDay(end) ? moment.date < end : moment.instant.getTime() < Date.parse(end);
}

/** Whether a moment is after the end of a period that closes it. */
export function isAfter(moment: LocalMoment, end: string): boolean {
  return isDay(end) ? moment.date > end : moment.instant.getTime() > Date.parse(end);
}

const isDay = (end: string) => end.length === "YYYY-MM-DD".length;
