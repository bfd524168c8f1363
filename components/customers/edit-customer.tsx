"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SideSheet } from "@/components/ui/side-sheet";
import { toast } from "@/components/ui/toast";
import { updateCustomerAction } from "@/server/customers/actions";
import type { CustomerDesk } from "@/server/customers/get-desk";
import type { CustomerView } from "@/server/customers/view";
import { type CustomerDraft, changeOf, draftOf } from "./customer-draft";
import { CustomerFields } from "./customer-fields";
import { DuplicateHints } from "./duplicate-hints";
import { errorsOf } from "./form-errors";
import { saveOnCtrlEnter } from "./save-on-ctrl-enter";

/** Editing in a sheet beside the record; what was typed stays when the sheet is closed by mistake. */
export function EditCustomer({ customer, desk }: { customer: CustomerView; desk: CustomerDesk }) {
  const t = useTranslations("customers");
  const common = useTranslations("common");
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<ReturnType<typeof errorsOf>>({ fields: {}, form: null });
  const [edited, setEdited] = useState<CustomerDraft | null>(null);
  const draft = edited ?? draftOf(customer);

  async function undo(saved: CustomerView) {
    await updateCustomerAction({ id: customer.id, ...changeOf(draftOf(saved), draftOf(customer)) });
    router.refresh();
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const change = changeOf(draftOf(customer), draft);
    const result = await updateCustomerAction({ id: customer.id, ...change, updatedAt: customer.updatedAt });
    setPending(false);
    setErrors(errorsOf(result));
    if (!result.ok) return;
    setOpen(false);
    setEdited(null);
    router.refresh();
    toast({ text: t("saved"), undo: () => undo(result.value) });
  }

  return (
    <SideSheet
      title={t("editTitle")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t("edit")}</Button>}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{common("actions.cancel")}</Button>
          <Button type="submit" form={form} tone="primary" pending={pending}>
            {common("actions.save")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={submit}
        onKeyDown={saveOnCtrlEnter}
        className="flex flex-col gap-4 pt-1"
        noValidate
      >
        {errors.form && <Notice meaning="danger">{errors.form}</Notice>}
        <CustomerFields
          draft={draft}
          onChange={(part) => setEdited({ ...draft, ...part })}
          desk={desk}
          errors={errors.fields}
        />
        {edited && <DuplicateHints draft={draft} except={customer.id} />}
      </form>
    </SideSheet>
  );
}
