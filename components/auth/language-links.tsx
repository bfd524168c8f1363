"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/i18n/locale";
import { chooseLocale } from "../layout/preferences";
import { Button } from "../ui/button";

/** The language, for those who have no menu yet. */
export function LanguageLinks() {
  const t = useTranslations("navigation");
  const router = useRouter();
  const current = useLocale();
  return (
    <fieldset className="-ml-2.5 flex gap-1">
      <legend className="sr-only">{t("language")}</legend>
      {locales.map((locale) => (
        <Button
          key={locale}
          tone="quiet"
          size="sm"
          lang={locale}
          aria-pressed={locale === current}
          className="aria-pressed:font-semibold aria-pressed:text-ink"
          onClick={() => {
            chooseLocale(locale);
            router.refresh();
          }}
        >
          {t(`languages.${locale}`)}
        </Button>
      ))}
    </fieldset>
  );
}
