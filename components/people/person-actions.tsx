"use client";

import { useTranslations } from "next-intl";
import { SaveSheet } from "@/components/settings/save-sheet";
import { useSave } from "@/components/settings/use-save";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import {
  resetSecondFactorAction,
  sendPasswordLinkAction,
  setDisabledAction,
  setPasswordAction,
} from "@/server/people/actions";
import type { EmployeeView } from "@/server/people/view";

/** A link to set a password, a password handed over, and shutting a person out or letting them in. */
export function PersonActions({ person }: { person: EmployeeView }) {
  const t = useTranslations("people");
  const { save, pending } = useSave();
  const { id, name } = person;
  if (person.disabled) {
    return (
      <Button
        size="sm"
        tone="quiet"
        pending={pending}
        onClick={() => save(() => setDisabledAction({ id, disabled: false }), t("enabledAgain"))}
      >
        {t("enable")}
      </Button>
    );
  }
  return (
    <>
      <ConfirmDialog
        title={t("sendLinkTitle", { name })}
        confirmLabel={t("sendLink")}
        trigger={
          <Button size="sm" tone="quiet" aria-label={t("sendLinkTitle", { name })}>
            {t("sendLink")}
          </Button>
        }
        onConfirm={async () => {
          const result = await sendPasswordLinkAction({ id });
          toast(result.ok ? { text: t("linkSent") } : { text: result.message, meaning: "danger" });
        }}
      >
        {t("sendLinkText", { email: person.email })}
      </ConfirmDialog>
      <SaveSheet
        title={t("passwordFor", { name })}
        trigger={
          <Button size="sm" tone="quiet" aria-label={t("passwordFor", { name })}>
            {t("password")}
          </Button>
        }
        submitLabel={t("setPassword")}
        done={t("passwordSet")}
        onSubmit={(form) => setPasswordAction({ id, password: String(form.get("password") ?? "") })}
      >
        <p className="text-ink-2">{t("passwordEnds")}</p>
        <Field label={t("password")} hint={t("passwordHint")} required>
          <Input name="password" minLength={10} maxLength={200} autoComplete="off" spellCheck={false} />
        </Field>
      </SaveSheet>
      {person.hasSecondFactor && (
        <ConfirmDialog
          danger
          title={t("resetFactorTitle", { name })}
          confirmLabel={t("resetFactor")}
          trigger={
            <Button size="sm" tone="quiet" aria-label={t("resetFactorTitle", { name })}>
              {t("resetFactor")}
            </Button>
          }
          onConfirm={() => save(() => resetSecondFactorAction({ id }), t("factorReset"))}
        >
          {t("resetFactorText")}
        </ConfirmDialog>
      )}
      <ConfirmDialog
        danger
        title={t("disableTitle", { name })}
        confirmLabel={t("disable")}
        trigger={
          <Button size="sm" tone="quiet" aria-label={t("disableTitle", { name })}>
            {t("disable")}
          </Button>
        }
        onConfirm={async () => {
          const result = await setDisabledAction({ id, disabled: true });
          if (!result.ok) toast({ text: result.message, meaning: "danger" });
          else await save(async () => result, t("disabledNow"));
        }}
      >
        {t("disableText")}
      </ConfirmDialog>
    </>
  );
}
