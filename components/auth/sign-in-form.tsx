"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { signInStaffAction } from "@/server/auth/actions";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { fieldErrors, typedValue } from "./form-state";

/** U2: staff's e-mail and password. Afterwards one is where one wanted to go. */
export function SignInForm() {
  const t = useTranslations("auth");
  const [state, action, pending] = useActionState(signInStaffAction, {});
  const refused = state.result?.ok === false ? state.result.message : null;
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      {refused && <Notice meaning="danger">{refused}</Notice>}
      <input type="hidden" name="next" value={useSearchParams().get("next") ?? ""} />
      <Field label={t("signIn.email")} error={fieldErrors(state, "email")} required>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="lg"
          defaultValue={typedValue(state, "email")}
          key={typedValue(state, "email")}
          autoFocus
        />
      </Field>
      <Field label={t("signIn.password")} error={fieldErrors(state, "password")} required>
        <Input name="password" type="password" autoComplete="current-password" size="lg" />
      </Field>
      <Button type="submit" tone="primary" size="lg" pending={pending}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}
