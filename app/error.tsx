"use client";

import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** What was thrown stays in the log under the reference; a person sees only that. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
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
