import { z } from "zod";
import { channelsOf, messageKeys, noticeMacros } from "@/core/mailings/notice-events";
import { messageKeySchema, noticeChannelSchema, noticeEventSchema } from "@/core/mailings/notice-switches";
import { checkTemplate } from "@/core/mailings/template";
import { accept } from "@/core/refusal";
import { deleteTemplate, listTemplates, putTemplate } from "@/db/queries/message-templates";
import { findSampleRecipient } from "@/db/queries/notices";
import { findProgrammeInForce } from "@/db/queries/programme";
import { locales } from "@/i18n/locale";
import { useCase } from "../gate/use-case";
import { companyOf } from "../settings/company";
import { defaultText } from "./default-texts";
import { holdNoticeSwitches, keepNoticeSwitches } from "./notice-switches";
import { openNoticeDesk } from "./notice-writer";
import { sampleValues } from "./sample-values";

const localeSchema = z.enum(locales);
const textKey = { key: messageKeySchema, channel: noticeChannelSchema, locale: localeSchema };

const noticeTextSchema = z.object({
  ...textKey,
  subject: z.string(),
  body: z.string(),
  /** Written here, instead of the text that comes with the app. */
  isOwn: z.boolean(),
});

const noticesSchema = z.object({
  switches: z.record(noticeEventSchema, z.object({ email: z.boolean(), sms: z.boolean() })),
  /** T3: days before the end of a discount by rule on which customers hear of it; null: they do not. */
  discountWarnDays: z.int().nullable(),
  texts: z.array(noticeTextSchema),
  /** A real customer, to read a text as. */
  sample: z.object({
    name: z.string().nullable(),
    values: z.record(localeSchema, z.record(z.string(), z.string())),
  }),
});
export type Notices = z.output<typeof noticesSchema>;

/** P10: what customers are told by itself: switches, texts, and a customer to try them on. */
export const listNotices = useCase(
  {
    name: "messages.list",
    summary: "Messages that customers get by themselves, with their texts.",
    right: "messages.edit",
    kind: "query",
    input: z.object({}),
    output: noticesSchema,
    refusals: [],
  },
  async ({ db, now }) => {
    const [{ switches, textOf }, written, sample, company, { programme }] = await Promise.all([
      openNoticeDesk(db),
      listTemplates(db),
      findSampleRecipient(db),
      companyOf(db),
      findProgrammeInForce(db, now),
    ]);
    const texts = messageKeys.flatMap((key) =>
      channelsOf(key).flatMap((channel) =>
        locales.map((locale) => ({
          ...textOf(key, channel, locale),
          ...{ key, channel, locale },
          isOwn: written.some((row) => row.key === key && row.channel === channel && row.locale === locale),
        })),
      ),
    );
    const valuesIn = (locale: (typeof locales)[number]) => sampleValues({ sample, company, locale, now });
    return accept({
      switches,
      discountWarnDays: programme.standing.discountWarnDays ?? null,
      texts,
      sample: { name: sample?.name ?? null, values: { en: valuesIn("en"), ru: valuesIn("ru") } },
    });
  },
);

/** M1: keeps a text of a message; an unknown macro is refused with its place. */
export const saveNoticeText = useCase(
  {
    name: "messages.save",
    summary: "Write a message that customers get by themselves.",
    right: "messages.edit",
    kind: "command",
    input: z
      .object({
        ...textKey,
        subject: z.string().trim().max(300).default(""),
        body: z.string().trim().min(1).max(4_000),
      })
      .refine(({ key, channel }) => channelsOf(key).includes(channel), {
        path: ["channel"],
        error: "this message does not go by this channel",
      }),
    output: z.null(),
    refusals: ["unknown_macro"],
  },
  async ({ db, now, actor, audit }, { key, channel, locale, subject, body }) => {
    for (const text of [subject, body]) {
      const checked = checkTemplate(text, noticeMacros[key]);
      if (!checked.ok) return checked;
    }
    await putTemplate(db, {
      ...{ key, channel, locale, body },
      subject: channel === "email" ? subject || defaultText(key, channel, locale).subject : null,
      updatedAt: now,
      updatedByName: actor.name,
    });
    audit({ subject: { kind: "message", id: key }, after: { channel, locale, subject, body } });
    return accept(null);
  },
);

export const resetNoticeText = useCase(
  {
    name: "messages.reset",
    summary: "Put the usual text of a message back.",
    right: "messages.edit",
    kind: "command",
    input: z.object(textKey),
    output: z.null(),
    refusals: [],
  },
  async ({ db, audit }, { key, channel, locale }) => {
    await deleteTemplate(db, { key, channel, locale });
    audit({ subject: { kind: "message", id: key }, after: { channel, locale } });
    return accept(null);
  },
);

export const switchNotice = useCase(
  {
    name: "messages.switch",
    summary: "Tell customers of an event by a channel, or stop it.",
    right: "messages.edit",
    kind: "command",
    input: z.object({ event: noticeEventSchema, channel: noticeChannelSchema, on: z.boolean() }),
    output: z.null(),
    refusals: [],
  },
  async ({ db, now, audit }, { event, channel, on }) => {
    const before = await holdNoticeSwitches(db);
    await keepNoticeSwitches(db, { ...before, [event]: { ...before[event], [channel]: on } }, now);
    audit({ subject: { kind: "message", id: event }, after: { channel, on } });
    return accept(null);
  },
);
