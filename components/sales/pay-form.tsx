"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { payTestLinkAction } from "@/server/sales/actions";

/** The button of the test provider's page; works without script. */
export function PayForm({ token, label }: { token: string; label: string }) {
  const t = useTranslations("pay");
  const [state, pay, pending] = useActionState(payTestLinkAction, {});
  const { result } = state;
  if (result?.ok && result.value !== "late") return <Notice meaning="success">{t("settled")}</Notice>;
  if (result?.ok) return <Notice meaning="warning">{t("late")}</Notice>;
  return (
    <form action={pay} className="flex flex-col gap-3">
      <input type="hidden" name="token" value={token} />
      <Button type="submit" tone="primary" size="lg" pending={pending}>
        {label}
      </Button>
      {result && <Notice meaning="danger">{result.message}</Notice>}
    </form>
  );
}
