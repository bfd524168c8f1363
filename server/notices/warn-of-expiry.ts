import type { NoticeEvent } from "@/core/mailings/notice-events";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import { endOfDay, startOfDay } from "@/core/time/day-bounds";
import type { Db } from "@/db/client";
import {
  type Expiry,
  findExpiringLots,
  findInactive,
  insertWarnings,
  lockWarnings,
} from "@/db/queries/expiry-warnings";
import { findHomeZone } from "@/db/queries/home-zone";
import { findRecipients } from "@/db/queries/notices";
import { findProgrammeInForce } from "@/db/queries/programme";
import { inTransaction } from "@/db/transaction";
import { formatPoints } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import { openNoticeDesk, writeNotice } from "./notice-writer";
import { isDaytime } from "./tell-customers";

const customersAtOnce = 300;
type Kind = Extract<NoticeEvent, "expiring" | "inactivity">;
type Find = (tx: Db, page: { after: string; limit: number }) => Promise<Expiry[]>;

/**
 * P5: warns customers of points that run out within the programme's N days, by date or for want of a purchase. Once
 * for each last day: the warning is kept in the transaction in which the message is queued. By day only.
 */
export async function warnOfExpiry(db: Db, now: Date): Promise<void> {
  const [{ programme }, zone, { switches }] = await Promise.all([
    findProgrammeInForce(db, now),
    findHomeZone(db),
    openNoticeDesk(db),
  ]);
  const { warnDays, inactivityDays } = programme.expiry;
  if (warnDays === undefined || !isDaytime(now, zone)) return;
  const today = calendarDay(now, zone);
  const isOn = (kind: Kind) => switches[kind].email || switches[kind].sms;
  if (isOn("expiring")) {
    const before = endOfDay(addDays(today, warnDays), zone);
    await warnAll(db, now, "expiring", (tx, page) => findExpiringLots(tx, { now, before, zone }, page));
  }
  if (isOn("inactivity") && inactivityDays !== undefined) {
    // The last day is today at the earliest and N days ahead at the latest.
    const from = startOfDay(addDays(today, -inactivityDays), zone);
    const until = endOfDay(addDays(today, warnDays - inactivityDays), zone);
    const range = { now, from, until, zone, days: inactivityDays };
    await warnAll(db, now, "inactivity", (tx, page) => findInactive(tx, range, page));
  }
}

async function warnAll(db: Db, now: Date, kind: Kind, find: Find): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const from: string = after;
    after = await inTransaction(db, async (tx) => {
      await lockWarnings(tx);
      const found = await find(tx, { after: from, limit: customersAtOnce });
      await warn({ db: tx, now }, kind, found);
      return found.at(-1)?.customerId;
    });
  }
}

/** One message to a customer, of the soonest day and of all that runs out by the days that are new. */
async function warn(ctx: { db: Db; now: Date }, kind: Kind, found: readonly Expiry[]): Promise<void> {
  const byCustomer = new Map<string, Expiry[]>();
  for (const each of found)
    byCustomer.set(each.customerId, [...(byCustomer.get(each.customerId) ?? []), each]);
  const [desk, customers] = await Promise.all([
    openNoticeDesk(ctx.db),
    findRecipients(ctx.db, [...byCustomer.keys()]),
  ]);
  for (const [customerId, expiries] of byCustomer) {
    const [soonest] = expiries;
    if (!soonest) continue;
    const points = expiries.reduce((sum, each) => sum + each.points, 0);
    const messageId = await writeNotice(ctx, desk, {
      event: kind,
      customer: customers.get(customerId),
      values: (locale) => ({
        "card.number": soonest.number,
        "card.balance": formatPoints(soonest.balance, locale),
        "points.expiring": formatPoints(points, locale),
        "points.expireOn": formatDay(soonest.on, locale),
      }),
    });
    if (messageId === null) continue;
    await insertWarnings(
      ctx.db,
      expiries.map(({ on }) => ({ customerId, kind, on, messageId, at: ctx.now })),
    );
  }
}
