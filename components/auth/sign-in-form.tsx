"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { signInStaffAction } from "@/server/auth/actions";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { EmailField } from "./email-field";
import { fieldErrors } from "./form-state";

/** U2: staff's e-mail and password, then a code where a second factor is on. Afterwards one is where one wanted to go. */
export function SignInForm() {
  const t = useTranslations("auth.signIn");
  const [state, action, pending] = useActionState(signInStaffAction, {});
  const [password, setPassword] = useState("");
  const refused = state.result?.ok === false ? state.result : null;
  const asksCode = refused?.code === "second_factor_required" || refused?.code === "wrong_second_factor";
  // What was typed goes along unseen. Without JavaScript it is not kept, and is asked for again beside the code.
  const keepsFirst = asksCode && password !== "";
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      {refused && (
        <Notice meaning={refused.code === "second_factor_required" ? "info" : "danger"}>
          {refused.message}
        </Notice>
      )}
      <input type="hidden" name="next" value={useSearchParams().get("next") ?? ""} />
      <div className="flex flex-col gap-4" hidden={keepsFirst}>
        <EmailField state={state} />
        <Field label={t("password")} error={fieldErrors(state, "password")} required>
          <Input
            name="password"
            type="password"
            autoComplete="current-password"
            size="lg"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
      </div>
      {asksCode && (
        <Field label={t("code")} hint={t("codeHint")} error={fieldErrors(state, "code")} required>
          <Input
            name="code"
            size="lg"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            autoFocus
          />
        </Field>
      )}
      <Button type="submit" tone="primary" size="lg" pending={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
