"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { setPasswordByLinkAction } from "@/server/auth/actions";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { fieldErrors } from "./form-state";

/** The new password of whoever followed the link. */
export function SetPasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("auth.setPassword");
  const [state, action, pending] = useActionState(setPasswordByLinkAction, {});
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      {state.result?.ok === false && <Notice meaning="danger">{state.result.message}</Notice>}
      <input type="hidden" name="token" value={token} />
      {/* Tells password managers whose password this is. */}
      <input type="email" name="username" autoComplete="username" defaultValue={email} hidden />
      <Field label={t("password")} hint={t("hint")} error={fieldErrors(state, "password")} required>
        <Input
          name="password"
          type="password"
          size="lg"
          autoComplete="new-password"
          maxLength={200}
          autoFocus
        />
      </Field>
      <Button type="submit" tone="primary" size="lg" pending={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
