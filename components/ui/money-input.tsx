"use client";

import { useLocale, useTranslations } from "next-intl";
import { currencySign, formatMoney, minorDigits } from "@/i18n/format";
import { parseMoney } from "@/i18n/parse";
import { FigureInput, type FigureInputProps } from "./figure-input";

/** An amount in minor units; takes "1 234,5" and "1234.50". */
export function MoneyInput({ currency, ...props }: FigureInputProps & { currency: string }) {
  const locale = useLocale();
  const t = useTranslations("ui");
  const reading = {
    parse: (text: string) => parseMoney(text, locale, minorDigits(currency)),
    format: (minor: number) => formatMoney(minor, currency, locale, { bare: true }),
    message: t("notAmount"),
    suffix: currencySign(currency),
  };
  return <FigureInput {...props} reading={reading} />;
}
