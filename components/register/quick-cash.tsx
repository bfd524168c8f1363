"use client";

import { useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Button } from "@/components/ui/button";
import type { Money } from "@/core/money/units";
import { likelyCash } from "@/core/register/cash";
import { minorDigits } from "@/i18n/format";
import { useRegister } from "./register-context";

/** Sums that people hand over, one press each. */
export function QuickCash({ left, onChoose }: { left: Money; onChoose: (sum: number) => void }) {
  const t = useTranslations("register.pay");
  const { desk } = useRegister();
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="lg" onClick={() => onChoose(left)}>
        {t("exact")}
      </Button>
      {likelyCash(left, 10 ** minorDigits(desk.currency)).map((sum) => (
        <Button key={sum} size="lg" onClick={() => onChoose(sum)}>
          <Amount value={sum} currency={desk.currency} short />
        </Button>
      ))}
    </div>
  );
}
