import { isMobile } from "@/core/customers/phone-kind";
import {
  channelFor,
  type MessageKey,
  type NoticeChannel,
  type NoticeEvent,
  type Reach,
} from "@/core/mailings/notice-events";
import type { NoticeSwitches } from "@/core/mailings/notice-switches";
import { type MacroValues, renderTemplate } from "@/core/mailings/template";
import type { Db } from "@/db/client";
import { listTemplates } from "@/db/queries/message-templates";
import type { Recipient } from "@/db/queries/notices";
import { defaultLocale, type Locale } from "@/i18n/locale";
import { queueMessage } from "../outbox/queue-message";
import { type Company, companyOf } from "../settings/company";
import { defaultText, type NoticeText } from "./default-texts";
import { noticeSwitches } from "./notice-switches";

/** What is needed to write notices: read once for a batch. */
export type NoticeDesk = {
  switches: NoticeSwitches;
  company: Company;
  textOf: (key: MessageKey, channel: NoticeChannel, locale: Locale) => NoticeText;
};

export async function openNoticeDesk(db: Db): Promise<NoticeDesk> {
  const [switches, company, written] = await Promise.all([
    noticeSwitches(db),
    companyOf(db),
    listTemplates(db),
  ]);
  return {
    switches,
    company,
    textOf: (key, channel, locale) => {
      const own = written.find((row) => row.key === key && row.channel === channel && row.locale === locale);
      return own ? { subject: own.subject ?? "", body: own.body } : defaultText(key, channel, locale);
    },
  };
}

type Notice = {
  event: NoticeEvent;
  customer: Recipient | undefined;
  saleId?: string;
  /** Figures in the customer's language. */
  values: (locale: Locale) => MacroValues;
};

/**
 * P10: queues one message in the customer's language by the one channel that is on and agreed to.
 * @returns the message's id; null when the customer is not to be told
 */
export async function writeNotice(
  ctx: { db: Db; now: Date },
  desk: NoticeDesk,
  { event, customer, saleId, values }: Notice,
): Promise<string | null> {
  if (!customer) return null;
  const reach = reachOf(customer);
  const channel = channelFor(desk.switches[event], reach);
  const to = channel && reach[channel];
  if (!channel || !to) return null;
  const locale = customer.locale ?? defaultLocale;
  const { subject, body } = desk.textOf(event, channel, locale);
  const filled = {
    "customer.name": customer.name,
    "company.name": desk.company.name,
    "company.phone": desk.company.phone,
    ...values(locale),
  };
  const text = renderTemplate(body, filled);
  const shared = { purpose: "service" as const, customerId: customer.id, saleId: saleId ?? null, to, text };
  return queueMessage(
    ctx,
    channel === "sms"
      ? { ...shared, channel }
      : { ...shared, channel, subject: renderTemplate(subject, filled) },
  );
}

const reachOf = ({ email, sms, emails, phones }: Recipient): Reach => ({
  email: (email && emails[0]) || null,
  sms: (sms && phones.find(isMobile)) || null,
});
