"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatInteger } from "@/i18n/format";
import { parseInteger } from "@/i18n/parse";
import { FigureInput, type FigureInputProps } from "./figure-input";

/** A whole figure: points, days, counts. */
export function IntegerInput({ suffix, ...props }: FigureInputProps & { suffix?: string }) {
  const locale = useLocale();
  const t = useTranslations("ui");
  const reading = {
    parse: (text: string) => parseInteger(text, locale),
    format: (value: number) => formatInteger(value, locale),
    message: t("notNumber"),
    suffix,
    whole: true,
  };
  return <FigureInput {...props} reading={reading} />;
}
