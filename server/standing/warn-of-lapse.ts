import { isMobile } from "@/core/customers/phone-kind";
import { renderTemplate } from "@/core/mailings/template";
import { addDays } from "@/core/time/calendar-day";
import { localMoment } from "@/core/time/local-moment";
import type { Db } from "@/db/client";
import { findHomeZone } from "@/db/queries/home-zone";
import { findProgrammeInForce } from "@/db/queries/programme";
import {
  type EndingDiscount,
  findEndingDiscounts,
  insertWarning,
  lockStandingWarnings,
} from "@/db/queries/standing-warnings";
import { inTransaction } from "@/db/transaction";
import { formatPercent } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import { defaultLocale } from "@/i18n/locale";
import { type NoticeDesk, openNoticeDesk } from "../notices/notice-writer";
import { queueMessage } from "../outbox/queue-message";

const chunk = 200;
/** Minutes of the day between which advertising may be sent. */
const window = { from: 9 * 60, to: 20 * 60 };

/**
 * T3: tells those whose discount ends within the days that the programme names, by SMS and once for each end, if they
 * agreed to it. In the daytime only; who has no mobile phone is not told.
 * @returns how many were told
 */
export async function warnOfLapse(db: Db, now: Date): Promise<number> {
  const [{ programme }, zone] = await Promise.all([findProgrammeInForce(db, now), findHomeZone(db)]);
  const { discountWarnDays: days } = programme.standing;
  const { date: today, minute } = localMoment(now, zone);
  if (days === undefined || minute < window.from || minute >= window.to) return 0;
  const to = addDays(today, days);
  const desk = await openNoticeDesk(db);
  let told = 0;
  for (let after = ""; ; ) {
    const range = { from: today, to, after, limit: chunk };
    const last = await inTransaction(db, async (tx) => {
      await lockStandingWarnings(tx);
      const ending = await findEndingDiscounts(tx, range);
      for (const customer of ending) if (await warn({ db: tx, now }, desk, customer)) told++;
      return ending.at(-1)?.id ?? null;
    });
    if (last === null) return told;
    after = last;
  }
}

async function warn(
  { db, now }: { db: Db; now: Date },
  { company, textOf }: NoticeDesk,
  customer: EndingDiscount,
): Promise<boolean> {
  const { id, name, until, percent } = customer;
  const phone = customer.phones.find(isMobile);
  if (phone === undefined) return false;
  const locale = customer.locale ?? defaultLocale;
  const text = renderTemplate(textOf("discountEnding", "sms", locale).body, {
    "customer.name": name,
    "company.name": company.name,
    "discount.percent": formatPercent(percent, locale),
    "discount.until": formatDay(until, locale),
  });
  const messageId = await queueMessage(
    { db, now },
    { channel: "sms", purpose: "advertising", to: phone, text, customerId: id },
  );
  await insertWarning(db, { customerId: id, until, messageId, at: now });
  return true;
}
