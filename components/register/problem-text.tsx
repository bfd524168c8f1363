"use client";

import { useLocale, useTranslations } from "next-intl";
import { FieldError } from "@/components/ui/field";
import type { RefusalParams } from "@/core/refusal";
import { formatMoney } from "@/i18n/format";
import { useRegister } from "./register-context";

/** Why the browser's own quote declines the cart, in words. */
export function ProblemText({ code, params }: { code: string; params: RefusalParams }) {
  return <FieldError>{useProblemText()(code, params)}</FieldError>;
}

export function useProblemText(): (code: string, params: RefusalParams) => string {
  const t = useTranslations("register.problems");
  const locale = useLocale();
  const { desk } = useRegister();
  return (code, params) => {
    switch (code) {
      case "below_minimum_price":
        return t("belowMinimumPrice", {
          minPrice: formatMoney(Number(params.minPrice), desk.currency, locale),
        });
      case "unknown_product":
        return t("unknownProduct");
      case "forbidden":
        return t("forbidden");
      case "certificate_not_sellable":
        return t("certificate", { why: String(params.why) });
      case "sale_too_large":
        return t("tooLarge");
      default:
        return t("other");
    }
  };
}
