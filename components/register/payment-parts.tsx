"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { IconButton } from "@/components/ui/icon-button";
import type { PaymentPart } from "@/core/register/cash";
import { useRegister } from "./register-context";

type PaymentPartsProps = { parts: readonly PaymentPart[]; onDrop: (index: number) => void };

/** The parts put down so far; each can be taken back before the sale is posted. */
export function PaymentParts({ parts, onDrop }: PaymentPartsProps) {
  const t = useTranslations("register.pay");
  const { desk } = useRegister();
  if (parts.length === 0) return null;
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing else to tell them apart
        <li key={index} className="flex min-h-10 items-center gap-2">
          <span className="flex-1">{t(`methods.${part.method}`)}</span>
          <Amount value={part.received} currency={desk.currency} className="font-medium" />
          <IconButton label={t("dropPart")} onClick={() => onDrop(index)}>
            <X aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
