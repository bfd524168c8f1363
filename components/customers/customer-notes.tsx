"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { updateCustomerAction } from "@/server/customers/actions";
import type { CustomerView } from "@/server/customers/view";
import { saveOnCtrlEnter } from "./save-on-ctrl-enter";

/** What staff know of a customer, in their own words. */
export function CustomerNotes({ customer, mayEdit }: { customer: CustomerView; mayEdit: boolean }) {
  const t = useTranslations("customers");
  const common = useTranslations("common");
  const router = useRouter();
  const [notes, setNotes] = useState(customer.notes ?? "");
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const { id, updatedAt } = customer;
    const result = await updateCustomerAction({ id, updatedAt, notes: notes || null });
    setPending(false);
    setRefused(result.ok ? null : result.message);
    if (!result.ok) return;
    toast({ text: t("saved") });
    router.refresh();
  }

  return (
    <form onSubmit={save} onKeyDown={saveOnCtrlEnter} className="flex max-w-2xl flex-col gap-3">
      {refused && <Notice meaning="danger">{refused}</Notice>}
      <Field label={t("notes.label")} hint={t("notes.hint")}>
        <Textarea
          rows={8}
          value={notes}
          maxLength={20_000}
          readOnly={!mayEdit}
          onChange={(event) => setNotes(event.target.value)}
        />
      </Field>
      {mayEdit && (
        <Button
          type="submit"
          tone="primary"
          className="self-start"
          pending={pending}
          disabled={notes === (customer.notes ?? "")}
        >
          {common("actions.save")}
        </Button>
      )}
    </form>
  );
}
