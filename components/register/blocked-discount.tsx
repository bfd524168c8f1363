"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice as Box } from "@/components/ui/notice";
import type { Notice } from "@/core/quote/quote-view";
import { formatMoney, formatPercent } from "@/i18n/format";
import { useRegister } from "./register-context";

/** D4: the minimum price held a discount back. */
export function BlockedDiscount({ notice }: { notice: Notice }) {
  const t = useTranslations("register.blocked");
  const locale = useLocale();
  const { cart, desk } = useRegister();
  const line = cart.lines[notice.line ?? -1];
  if (!line) return null;
  const values = {
    percent: formatPercent(Number(notice.params.percent), locale),
    minPrice: formatMoney(Number(notice.params.minPrice), desk.currency, locale),
    cut: formatMoney(Number(notice.params.cut), desk.currency, locale),
  };
  const isBlocked = notice.code === "discount_blocked_by_minimum_price";
  return (
    <Box meaning="warning" title={line.name}>
      {isBlocked ? t("blocked", values) : t("cut", values)}
    </Box>
  );
}
