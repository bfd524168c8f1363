"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { CardCode } from "@/components/cards/card-code";
import { turnOnSecondFactorAction } from "@/server/account/actions";
import type { CardCodes } from "@/server/cards/get-card-codes";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";

/** A secret that is not kept yet: sealed for the way back, and as it is scanned or typed. */
export type Draft = { draft: string; secret: string; qr: CardCodes["qr"] };

type SecondFactorFormProps = {
  draft: Draft;
  onDone: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
};

/** The secret to scan, and a first code that proves that the app has it. */
export function SecondFactorForm({ draft: { draft, secret, qr }, onDone, onCancel }: SecondFactorFormProps) {
  const t = useTranslations("account.secondFactor");
  const ui = useTranslations("ui");
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  function turnOn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? "");
    startTransition(async () => {
      const result = await turnOnSecondFactorAction({
        draft,
        code: typed("code"),
        password: typed("password"),
      });
      if (result.ok) onDone(result.value.recoveryCodes);
      else setRefused(result.message);
    });
  }

  return (
    <form onSubmit={turnOn} className="flex max-w-sm flex-col gap-4" noValidate>
      <p>{t("scan")}</p>
      <CardCode shape={qr} label={t("qr")} className="size-48 rounded-md border border-line" />
      <p className="text-sm text-ink-2">
        {t("orType")}{" "}
        <code className="block text-base break-all text-ink select-all">
          {secret.replace(/.{4}(?=.)/g, "$& ")}
        </code>
      </p>
      {refused && <Notice meaning="danger">{refused}</Notice>}
      <Field label={t("code")} required>
        <Input name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={20} autoFocus />
      </Field>
      <Field label={t("password")} required>
        <Input name="password" type="password" autoComplete="current-password" maxLength={200} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" tone="primary" pending={pending}>
          {t("turnOn")}
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  );
}
