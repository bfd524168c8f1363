"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { MessagePage } from "./message-page";

export type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** What was thrown stays in the log under the reference; a person sees only that. */
export function ErrorMessage({ error, reset }: ErrorProps) {
  const t = useTranslations("errors");
  return (
    <MessagePage
      title={t("unexpected.title")}
      actions={
        <>
          <Button tone="primary" onClick={reset}>
            {t("again")}
          </Button>
          <LinkButton href="/">{t("home")}</LinkButton>
        </>
      }
    >
      {error.digest ? t("unexpected.text", { reference: error.digest }) : t("unexpected.plain")}
    </MessagePage>
  );
}
