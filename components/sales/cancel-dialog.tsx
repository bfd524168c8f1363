"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
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
    if (await call.run((key) => cancelSaleAction({ id: sale.id, reason }, key))) setOpen(false);
  }

  return (
    <Dialog
      title={t("title")}
      description={t("text")}
      open={open}
      onOpenChange={setOpen}
      size="sm"
      trigger={<Button tone="danger">{tActions("cancel")}</Button>}
      footer={
        <Button tone="danger" pending={call.pending} disabled={reason.trim() === ""} onClick={callOff}>
          {t("submit")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("reason")} required>
          <Input value={reason} maxLength={1_000} onChange={(event) => setReason(event.target.value)} />
        </Field>
        {call.problem && <Notice meaning="danger">{call.problem}</Notice>}
      </div>
    </Dialog>
  );
}
