"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice as Box } from "@/components/ui/notice";
import type { Notice } from "@/core/quote/quote-view";
import { formatMoney, formatPercent } from "@/i18n/format";
import { DecideDialog } from "./decide-dialog";
import { useRegister } from "./register-context";

/** D4: the minimum price held a discount back. Who may decide, decides here; others are told whom to ask. */
export function BlockedDiscount({ notice }: { notice: Notice }) {
  const t = useTranslations("register.blocked");
  const locale = useLocale();
  const { cart, desk, open: openPanel } = useRegister();
  const [isOpen, setOpen] = useState(false);
  const line = cart.lines[notice.line ?? -1];
  if (!line) return null;
  const percent = Number(notice.params.percent);
  const values = {
    percent: formatPercent(percent, locale),
    minPrice: formatMoney(Number(notice.params.minPrice), desk.currency, locale),
    cut: formatMoney(Number(notice.params.cut), desk.currency, locale),
  };
  const isBlocked = notice.code === "discount_blocked_by_minimum_price";
  const { deciders } = desk;
  return (
    <Box
      meaning="warning"
      title={line.name}
      actions={
        line.decision === undefined &&
        (desk.may.decide ? (
          <Button onClick={() => setOpen(true)}>{t("decide")}</Button>
        ) : (
          isBlocked && <Button onClick={() => openPanel("park")}>{t("parkAndAsk")}</Button>
        ))
      }
    >
      <p>{isBlocked ? t("blocked", values) : t("cut", values)}</p>
      {line.decision !== undefined && <p className="mt-1">{t("kept")}</p>}
      {line.decision === undefined && !desk.may.decide && (
        <p className="mt-1">{t("ask", { names: deciders.length === 0 ? "none" : deciders.join(", ") })}</p>
      )}
      {isOpen && <DecideDialog line={line} percent={percent} onDone={() => setOpen(false)} />}
    </Box>
  );
}
