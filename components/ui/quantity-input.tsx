"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/i18n/format";
import { parseQuantity } from "@/i18n/parse";
import { FigureInput, type FigureInputProps } from "./figure-input";

/** A quantity in thousandths, with its unit after the figure. */
export function QuantityInput({ unit, ...props }: FigureInputProps & { unit?: string }) {
  const locale = useLocale();
  const t = useTranslations("ui");
  const reading = {
    parse: (text: string) => parseQuantity(text, locale),
    format: (thousandths: number) => formatQuantity(thousandths, locale),
    message: t("notQuantity"),
    suffix: unit,
  };
  return <FigureInput {...props} reading={reading} />;
}
