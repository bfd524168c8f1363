"use client";

import { Gift, Ticket, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { IconButton } from "@/components/ui/icon-button";
import { groupVoucherCode } from "@/core/vouchers/voucher-code";
import { useRegister } from "./register-context";

/** V2: the coupons and certificates that were accepted, what each takes off or pays, and a way to take them out. */
export function CodeList() {
  const t = useTranslations("register.codes");
  const { shown, desk, change, isLocked } = useRegister();
  const list = shown.quote?.vouchers ?? [];
  if (list.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="flex flex-col divide-y divide-line border-y border-line">
      {list.map(({ code, kind, name, amount, holds }) => (
        <li key={code} className="flex min-h-10 items-center gap-2 py-1">
          {kind === "coupon" ? (
            <Ticket aria-label={t("coupon")} className="size-4 shrink-0 text-ink-3" />
          ) : (
            <Gift aria-label={t("certificate")} className="size-4 shrink-0 text-ink-3" />
          )}
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{name}</span>
            <span className="block truncate text-xs text-ink-2">{groupVoucherCode(code)}</span>
            {holds !== undefined && (
              <span className="block text-xs text-ink-2">
                {t("remains")} <Amount value={holds - amount} currency={desk.currency} />
              </span>
            )}
          </span>
          <Amount value={-amount} currency={desk.currency} className="font-medium" />
          <IconButton
            label={t("drop", { code: groupVoucherCode(code) })}
            disabled={isLocked}
            onClick={() => change({ do: "dropCode", code })}
          >
            <X aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
