"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { useSave } from "@/components/settings/use-save";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Textarea } from "@/components/ui/textarea";
import { noticeMacros } from "@/core/mailings/notice-events";
import { smsParts } from "@/core/mailings/sms-parts";
import { type MacroValues, renderTemplate } from "@/core/mailings/template";
import { resetNoticeTextAction, saveNoticeTextAction } from "@/server/notices/actions";
import type { Notices } from "@/server/notices/edit-texts";

type NoticeTextFormProps = {
  text: Notices["texts"][number];
  sample: { name: string | null; values: MacroValues };
};

/** M1: a message's text with its macros at the side and, beneath, what a customer would read. */
export function NoticeTextForm({ text, sample }: NoticeTextFormProps) {
  const t = useTranslations("messages");
  const common = useTranslations("common.actions");
  const { key, channel, locale } = text;
  const [subject, setSubject] = useState(text.subject);
  const [body, setBody] = useState(text.body);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { save, pending, refused } = useSave();

  function putIn(macro: string) {
    const at = area.current?.selectionStart ?? body.length;
    const to = area.current?.selectionEnd ?? at;
    setBody(`${body.slice(0, at)}{{${macro}}}${body.slice(to)}`);
    area.current?.focus();
  }

  return (
    <Form
      className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_14rem]"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save(() => saveNoticeTextAction({ key, channel, locale, subject, body }), t("saved"));
      }}
    >
      <div className="flex min-w-0 flex-col gap-4">
        {refused && <Notice meaning="danger">{refused}</Notice>}
        {channel === "email" && (
          <Field label={t("subject")}>
            <Input
              name="subject"
              maxLength={300}
              value={subject}
              onChange={({ target }) => setSubject(target.value)}
            />
          </Field>
        )}
        <Field label={t("body")}>
          <Textarea
            ref={area}
            name="body"
            rows={6}
            maxLength={4_000}
            value={body}
            onChange={({ target }) => setBody(target.value)}
          />
        </Field>
        <Reading text={{ ...text, subject, body }} sample={sample} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" pending={pending} title="Ctrl+Enter">
            {common("save")}
          </Button>
          {text.isOwn && (
            <Button
              pending={pending}
              onClick={() => void save(() => resetNoticeTextAction({ key, channel, locale }), t("resetDone"))}
            >
              {t("reset")}
            </Button>
          )}
        </div>
      </div>
      <div className="flex flex-col items-start gap-1">
        <h3 className="text-sm text-ink-3">{t("macros")}</h3>
        <ul className="flex flex-wrap gap-x-4 gap-y-2 lg:flex-col">
          {noticeMacros[key].map((macro) => (
            <li key={macro} className="flex flex-col items-start">
              <Button size="sm" onClick={() => putIn(macro)} aria-describedby={`${id}-${macro}`}>
                {macro}
              </Button>
              <span id={`${id}-${macro}`} className="text-sm text-ink-3">
                {t(`macroWords.${macro}`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Form>
  );
}

/** What a real customer would read, and how many SMS it costs. */
function Reading({ text, sample }: NoticeTextFormProps) {
  const t = useTranslations("messages");
  const read = renderTemplate(text.body, sample.values);
  const { parts, units } = smsParts(read);
  return (
    <Panel className="flex flex-col gap-2 p-4">
      <h3 className="text-sm text-ink-3">{t("preview", { name: sample.name ?? t("nobody") })}</h3>
      {text.channel === "email" && (
        <p className="font-semibold">{renderTemplate(text.subject, sample.values)}</p>
      )}
      <p className="whitespace-pre-wrap break-words">{read}</p>
      {text.channel === "sms" && <p className="text-sm text-ink-3">{t("counter", { parts, units })}</p>}
    </Panel>
  );
}
