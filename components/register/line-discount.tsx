"use client";

import { Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { Amount, Percent } from "@/components/ui/amount";
import type { QuoteLine } from "@/core/quote/quote-view";
import type { RegisterLine } from "@/core/register/cart-state";
import { useRegister } from "./register-context";

/** The discount of a line and why it is that one; a coupon's and the points' share after it. */
export function LineDiscount({ quoted, line }: { quoted: QuoteLine; line: RegisterLine }) {
  const t = useTranslations("register");
  const { desk } = useRegister();
  const { discount } = quoted;
  const isOwnPrice = line.price !== null;
  const title = discount?.name ?? (discount ? t(`sources.${discount.source}`) : "");
  return (
    <span className="inline-block max-w-full truncate align-bottom">
      {isOwnPrice && (
        <span className="mr-1 inline-flex items-center gap-0.5 text-warning">
          <Hand aria-hidden className="size-3" />
          {t("lines.ownPrice")}
        </span>
      )}
      {discount && (
        <span title={title}>
          <span className="font-medium text-success">
            −<Percent value={discount.percent} />
          </span>{" "}
          <span className="text-ink-2">{title}</span>
        </span>
      )}
      {quoted.coupon > 0 && (
        <span className="ml-1 text-ink-2">
          {t("lines.coupon")} −<Amount value={quoted.coupon} currency={desk.currency} short />
        </span>
      )}
      {quoted.points > 0 && (
        <span className="ml-1 text-ink-2">
          {t("lines.points")} −<Amount value={quoted.points} currency={desk.currency} short />
        </span>
      )}
    </span>
  );
}
