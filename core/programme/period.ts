import { z } from "zod";
import type { LocalMoment } from "@/core/time/local-moment";

/** An end of a period: a calendar day in the store's zone (both ends belong to it) or an exact instant. */
export const periodEndSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** Fields `from` and `to` that rules and voucher types share. */
export const periodFields = { from: periodEndSchema.optional(), to: periodEndSchema.optional() };

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
