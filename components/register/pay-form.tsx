"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Amount } from "@/components/ui/amount";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { MoneyInput } from "@/components/ui/money-input";
import { Notice } from "@/components/ui/notice";
import { PaymentMethods } from "./payment-methods";
import { PaymentParts } from "./payment-parts";
import { QuickCash } from "./quick-cash";
import { useRegister } from "./register-context";
import { usePayment } from "./use-payment";

/** How the sale is paid: one means or several, in full or in part. Enter takes what is typed, and then posts. */
export function PayForm() {
  const t = useTranslations("register.pay");
  const { desk, sending, shown } = useRegister();
  const payment = usePayment();
  const { method, given, left, change, isShort, parts } = payment;
  const { state } = sending;
  const isSaving = state.kind === "saving";

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isSaving) payment.enter();
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <div className="flex items-baseline justify-between gap-3">
        <span className="text-md text-ink-2">{parts.length > 0 ? t("left") : t("due")}</span>
        <Amount value={left} currency={desk.currency} className="text-xl font-semibold" />
      </div>
      {state.kind === "refused" && <Notice meaning="danger">{state.message}</Notice>}
      {!shown.isConfirmed && <p className="text-sm text-ink-2">{t("unconfirmed")}</p>}
      <PaymentParts parts={parts} onDrop={payment.drop} />
      {left > 0 && (
        <fieldset disabled={isSaving} className="flex min-w-0 flex-col gap-3">
          <PaymentMethods method={method} onChoose={payment.setMethod} />
          <Field label={method === "cash" ? t("received") : t("amount")}>
            <MoneyInput
              key={`${method} ${parts.length}`}
              size="xl"
              autoFocus
              currency={desk.currency}
              value={given}
              placeholder={payment.placeholder}
              onValueChange={payment.setGiven}
            />
          </Field>
          {method === "cash" && <QuickCash left={left} onChoose={payment.setGiven} />}
        </fieldset>
      )}
      {change > 0 && (
        <p className="flex items-baseline justify-between gap-3 text-md">
          {t("change")}
          <Amount value={change} currency={desk.currency} className="text-lg font-semibold" />
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {isShort && (
          <Button size="xl" pending={isSaving} onClick={() => payment.post()}>
            {t("partly")}
          </Button>
        )}
        <Button tone="primary" size="xl" type="submit" pending={isSaving} autoFocus={left === 0}>
          {isSaving ? t("saving") : isShort ? t("addPart") : t("post")}
          {!isSaving && <Kbd>Enter</Kbd>}
        </Button>
      </div>
    </form>
  );
}
