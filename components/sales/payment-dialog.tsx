"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { MoneyInput } from "@/components/ui/money-input";
import { Select } from "@/components/ui/select";
import { formatMoney } from "@/i18n/format";
import { addPaymentAction } from "@/server/sales/actions";
import type { SaleView } from "@/server/sales/view";
import { useSaleCall } from "./use-sale-call";

const methods = ["cash", "card", "transfer", "link"] as const;
type Method = (typeof methods)[number];

/** Q2: takes a payment for a sale, the rest of it unless told otherwise. */
export function PaymentDialog({ sale, left }: { sale: SaleView; left: number }) {
  const t = useTranslations("sales.payDialog");
  const tMethods = useTranslations("sales.payments.methods");
  const tActions = useTranslations("sales.actions");
  const locale = useLocale();
  const money = (value: number) => formatMoney(value, sale.currency, locale);
  const [open, setOpen] = useState(false);
  const [method, setMethod] = useState<Method>("cash");
  const [amount, setAmount] = useState<number | null | undefined>(left);
  const call = useSaleCall<SaleView>(() =>
    method === "link" ? t("linkDone") : t("done", { amount: money(amount ?? 0) }),
  );
  const isValid = amount !== null && amount !== undefined && amount > 0;

  async function take() {
    return isValid && call.run((key) => addPaymentAction({ id: sale.id, method, amount }, key));
  }

  return (
    <FormDialog
      title={t("title")}
      open={open}
      onOpenChange={setOpen}
      size="sm"
      trigger={<Button tone="primary">{tActions("pay")}</Button>}
      submitLabel={t("submit", { amount: money(amount ?? 0) })}
      incomplete={!isValid}
      pending={call.pending}
      refused={call.problem}
      onSubmit={take}
    >
      <Field label={t("method")}>
        <Select
          value={method}
          onChange={(event) => setMethod(event.target.value as Method)}
          options={methods.map((value) => ({ value, label: tMethods(value) }))}
        />
      </Field>
      <Field label={t("amount")}>
        <MoneyInput currency={sale.currency} value={amount} onValueChange={setAmount} />
      </Field>
    </FormDialog>
  );
}
