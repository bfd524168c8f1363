"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatPercent } from "@/i18n/format";
import { parsePercent } from "@/i18n/parse";
import { FigureInput, type FigureInputProps } from "./figure-input";

/** A percentage in basis points; takes "5" and "12,5 %". */
export function PercentInput(props: FigureInputProps) {
  const locale = useLocale();
  const t = useTranslations("ui");
  const reading = {
    parse: (text: string) => parsePercent(text, locale),
    format: (bp: number) => formatPercent(bp, locale).replace(/\s*%$/, ""),
    message: t("notPercent"),
    suffix: "%",
  };
  return <FigureInput {...props} reading={reading} />;
}
