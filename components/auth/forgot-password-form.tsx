"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { requestPasswordAction } from "@/server/auth/actions";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { EmailField } from "./email-field";

/** Asks for the letter with the link. Whether anybody has the e-mail is told to the mailbox alone. */
export function ForgotPasswordForm() {
  const t = useTranslations("auth.forgot");
  const [state, action, pending] = useActionState(requestPasswordAction, {});
  if (state.result?.ok)
    return <Notice meaning="info">{t("sent", { email: state.result.value.email })}</Notice>;
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      {state.result && <Notice meaning="danger">{state.result.message}</Notice>}
      <EmailField state={state} />
      <Button type="submit" tone="primary" size="lg" pending={pending}>
        {t("send")}
      </Button>
    </form>
  );
}
