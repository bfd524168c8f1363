"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { newIdempotencyKey } from "@/components/customers/new-idempotency-key";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { IntegerInput } from "@/components/ui/integer-input";
import { MoneyInput } from "@/components/ui/money-input";
import { toast } from "@/components/ui/toast";
import type { ComboboxItem } from "@/components/ui/use-combobox-items";
import { searchCustomersAction } from "@/server/customers/actions";
import { issueVouchersAction } from "@/server/vouchers/actions";
import type { VoucherTypeView } from "@/server/vouchers/view";

/** V2: one code or many, for anybody or one customer. A second press of the button is the first one's answer. */
export function IssueForm({ type, currency }: { type: VoucherTypeView; currency: string }) {
  const t = useTranslations("vouchers.issue");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [key, setKey] = useState(newIdempotencyKey);
  const [count, setCount] = useState<number | null | undefined>(1);
  const [value, setValue] = useState<number | null | undefined>(null);
  const [paid, setPaid] = useState<number | null | undefined>(null);
  const [customer, setCustomer] = useState<ComboboxItem | null>(null);
  const [expiresOn, setExpiresOn] = useState("");
  const isOpenSum = type.kind === "certificate" && type.value === undefined;

  async function issue(): Promise<boolean> {
    setPending(true);
    const result = await issueVouchersAction(
      {
        key: type.key,
        count: count ?? 0,
        customer: customer?.value ?? null,
        paid: (paid ?? null) as never,
        value: (isOpenSum ? (value ?? null) : null) as never,
        expiresOn: expiresOn || null,
      },
      { idempotencyKey: key },
    );
    setPending(false);
    setKey(newIdempotencyKey());
    setRefused(result.ok ? null : result.message);
    if (!result.ok) return false;
    toast({
      text: result.value.job ? t("started", { count: count ?? 0 }) : t("done", { count: count ?? 0 }),
    });
    router.refresh();
    return true;
  }

  return (
    <FormDialog
      title={t("title", { name: type.name })}
      submitLabel={t("submit", { count: count ?? 0 })}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button tone="primary">{t("open")}</Button>}
      pending={pending}
      incomplete={!count || count < 1 || count > 100_000}
      refused={refused}
      onSubmit={issue}
    >
      <Field label={t("count")} hint={t("countHint")} required>
        <IntegerInput value={count} onValueChange={setCount} />
      </Field>
      {isOpenSum && (
        <Field label={t("value")} required>
          <MoneyInput currency={currency} value={value} onValueChange={setValue} />
        </Field>
      )}
      {type.kind === "certificate" && (
        <Field label={t("paid")} hint={t("paidHint")}>
          <MoneyInput currency={currency} value={paid} onValueChange={setPaid} />
        </Field>
      )}
      <Field label={t("customer")} hint={t("customerHint")}>
        <Combobox value={customer} onValueChange={setCustomer} search={findCustomers} />
      </Field>
      <Field label={t("expiresOn")}>
        <DateInput value={expiresOn} onChange={(event) => setExpiresOn(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

async function findCustomers(query: string): Promise<ComboboxItem[]> {
  const result = await searchCustomersAction({ query, limit: 10 });
  if (!result.ok) return [];
  return result.value.map(({ id, name, phones }) => ({ value: id, label: name, hint: phones[0] }));
}
