"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useSave } from "@/components/settings/use-save";
import { Section } from "@/components/ui/section";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import {
  channelsOf,
  type MessageKey,
  messageKeys,
  type NoticeChannel,
  type NoticeEvent,
  noticeChannels,
  noticeEvents,
} from "@/core/mailings/notice-events";
import type { Locale } from "@/i18n/locale";
import { switchNoticeAction } from "@/server/notices/actions";
import type { Notices } from "@/server/notices/edit-texts";
import { NoticeTextForm } from "./notice-text-form";

/** P10: which events customers are told of by which channels, and the text of each. */
export function NoticeEditor({ notices }: { notices: Notices }) {
  const t = useTranslations("messages");
  const language = useLocale() as Locale;
  const [key, setKey] = useState<MessageKey>("sale");
  const [chosen, setChannel] = useState<NoticeChannel>("email");
  const [locale, setLocale] = useState<Locale>(language);
  const channels = channelsOf(key);
  const channel = channels.includes(chosen) ? chosen : "sms";
  const text = notices.texts.find(
    (each) => each.key === key && each.channel === channel && each.locale === locale,
  );
  return (
    <div className="flex flex-col gap-8">
      <ul className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        {noticeEvents.map((each) => (
          <li key={each} className="flex flex-col gap-2">
            <div>
              <h2 className="font-semibold">{t(`events.${each}`)}</h2>
              <p className="text-sm text-ink-3">{t(`hints.${each}`)}</p>
            </div>
            <Switches event={each} notices={notices} />
          </li>
        ))}
        <li className="flex flex-col gap-2">
          <div>
            <h2 className="font-semibold">{t("events.discountEnding")}</h2>
            <p className="text-sm text-ink-3">{t("hints.discountEnding")}</p>
          </div>
          <p className="flex flex-wrap gap-x-4">
            {t("warns", { days: notices.discountWarnDays ?? 0 })}
            <Link href="/programme" className="text-accent">
              {t("toProgramme")}
            </Link>
          </p>
        </li>
      </ul>
      <Section title={t("edit")}>
        <div className="mb-4 flex flex-wrap items-end gap-3">
          <Select
            aria-label={t("event")}
            value={key}
            onChange={({ target }) => setKey(target.value as MessageKey)}
            options={messageKeys.map((each) => ({ value: each, label: t(`events.${each}`) }))}
          />
          <SegmentedControl
            label={t("channel")}
            name="channel"
            value={channel}
            onValueChange={(value) => setChannel(value as NoticeChannel)}
            segments={channels.map((each) => ({ value: each, label: t(`channels.${each}`) }))}
          />
          <SegmentedControl
            label={t("language")}
            name="language"
            value={locale}
            onValueChange={(value) => setLocale(value as Locale)}
            segments={(["en", "ru"] as const).map((each) => ({ value: each, label: t(`languages.${each}`) }))}
          />
        </div>
        {text && (
          <NoticeTextForm
            key={`${key} ${channel} ${locale} ${text.isOwn}`}
            text={text}
            sample={{ name: notices.sample.name, values: notices.sample.values[locale] }}
          />
        )}
      </Section>
    </div>
  );
}

function Switches({ event, notices }: { event: NoticeEvent; notices: Notices }) {
  const t = useTranslations("messages");
  const { save, pending } = useSave();
  return (
    <div className="flex gap-6">
      {noticeChannels.map((channel) => (
        <Switch
          key={channel}
          label={t(`channels.${channel}`)}
          aria-label={`${t(`events.${event}`)}: ${t(`channels.${channel}`)}`}
          className="justify-start gap-2"
          checked={notices.switches[event][channel]}
          disabled={pending}
          onChange={({ target }) =>
            void save(() => switchNoticeAction({ event, channel, on: target.checked }), t("switched"))
          }
        />
      ))}
    </div>
  );
}
