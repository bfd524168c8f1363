"use client";

import "./globals.css";
import { createTranslator } from "next-intl";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import en from "@/i18n/en/errors.json";
import { pickLocale } from "@/i18n/locale";
import ru from "@/i18n/ru/errors.json";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** The root layout itself failed, so there is no provider here: the language is the browser's. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  const locale = pickLocale(typeof navigator === "undefined" ? null : navigator.language);
  const t = createTranslator({
    locale,
    messages: { errors: locale === "en" ? en : ru },
    namespace: "errors",
  });
  return (
    <html lang={locale}>
      <body>
        <main>
          <MessagePage
            title={t("unexpected.title")}
            actions={
              <Button tone="primary" onClick={reset}>
                {t("again")}
              </Button>
            }
          >
            {error.digest ? t("unexpected.text", { reference: error.digest }) : t("unexpected.plain")}
          </MessagePage>
        </main>
      </body>
    </html>
  );
}
