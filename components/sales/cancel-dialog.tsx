"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { cancelSaleAction } from "@/server/sales/actions";
import type { SaleView } from "@/server/sales/view";
import { useSaleCall } from "./use-sale-call";

/** Q1: calls off a draft or a sale that is not paid. */
export function CancelDialog({ sale }: { sale: SaleView }) {
  const t = useTranslations("sales.cancelDialog");
  const tActions = useTranslations("sales.actions");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const call = useSaleCall<SaleView>(() => t("done"));

  async function callOff() {
    return call.run((key) => cancelSaleAction({ id: sale.id, reason }, key));
  }

  return (
    <FormDialog
      title={t("title")}
      description={t("text")}
      open={open}
      onOpenChange={setOpen}
      size="sm"
      trigger={<Button tone="danger">{tActions("cancel")}</Button>}
      submitLabel={t("submit")}
      danger
      incomplete={reason.trim() === ""}
      pending={call.pending}
      refused={call.problem}
      onSubmit={callOff}
    >
      <Field label={t("reason")} required>
        <Input value={reason} maxLength={1_000} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
