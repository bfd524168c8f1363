"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { changePasswordAction } from "@/server/account/actions";
import { fieldErrors } from "../auth/form-state";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";

/** One's own new password; works with JavaScript off. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const [state, action, pending] = useActionState(changePasswordAction, {});
  const refused = state.result?.ok === false ? state.result.message : null;
  return (
    <form action={action} className="flex max-w-sm flex-col gap-4" noValidate>
      {refused && <Notice meaning="danger">{refused}</Notice>}
      {state.result?.ok && <Notice meaning="success">{t("changed")}</Notice>}
      {/* Tells password managers whose password this is. */}
      <input type="email" name="username" autoComplete="username" defaultValue={email} hidden />
      <Field label={t("current")} error={fieldErrors(state, "current")} required>
        <Input name="current" type="password" autoComplete="current-password" maxLength={200} />
      </Field>
      <Field label={t("new")} hint={t("newHint")} error={fieldErrors(state, "password")} required>
        <Input name="password" type="password" autoComplete="new-password" maxLength={200} />
      </Field>
      <div>
        <Button type="submit" tone="primary" pending={pending}>
          {t("change")}
        </Button>
      </div>
    </form>
  );
}
