"use client";

import { useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Quote } from "@/core/quote/quote-view";
import { useRegister } from "./register-context";

/** Q5: nothing was charged; the seller tells the customer the new total and goes on or back. */
export function PriceChanged({ before, quote }: { before: number; quote: Quote }) {
  const t = useTranslations("register.pay");
  const { desk, sending, close } = useRegister();
  return (
    <div className="flex flex-col gap-4">
      <Notice meaning="warning" title={t("priceChanged")}>
        {t("priceChangedText")}
      </Notice>
      <dl className="flex flex-col gap-1">
        <div className="flex items-baseline justify-between">
          <dt className="text-ink-2">{t("totalBefore")}</dt>
          <dd className="text-md text-ink-2 line-through">
            <Amount value={before} currency={desk.currency} />
          </dd>
        </div>
        <div className="flex items-baseline justify-between">
          <dt className="text-md">{t("totalNow")}</dt>
          <dd className="text-xl font-semibold">
            <Amount value={quote.total} currency={desk.currency} />
          </dd>
        </div>
      </dl>
      <div className="flex justify-end gap-2">
        <Button
          size="xl"
          onClick={() => {
            sending.dismiss();
            close();
          }}
        >
          {t("backToCart")}
        </Button>
        <Button tone="primary" size="xl" autoFocus onClick={sending.dismiss}>
          {t("takeNewTotal")}
        </Button>
      </div>
    </div>
  );
}
