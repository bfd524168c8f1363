"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { isLocale, locales } from "@/i18n/locale";
import { chooseLanguageAction } from "@/server/account/actions";
import { chooseLocale } from "../layout/preferences";
import { SegmentedControl } from "../ui/segmented-control";
import { toast } from "../ui/toast";

/** One's own language, here and wherever one signs in. */
export function LanguageChoice() {
  const t = useTranslations("account");
  const names = useTranslations("navigation.languages");
  const router = useRouter();
  return (
    <SegmentedControl
      label={t("language")}
      name="locale"
      value={useLocale()}
      segments={locales.map((value) => ({ value, label: names(value) }))}
      onValueChange={async (locale) => {
        if (!isLocale(locale)) return;
        const result = await chooseLanguageAction({ locale });
        if (!result.ok) {
          toast({ text: result.message, meaning: "danger" });
          return;
        }
        chooseLocale(locale);
        router.refresh();
        toast({ text: t("languageKept") });
      }}
    />
  );
}
