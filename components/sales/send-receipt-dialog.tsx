"use client";

import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { sendReceiptAction } from "@/server/sales/actions";
import { useSaleCall } from "./use-sale-call";

/** Q4: sends the receipt by e-mail. */
export function SendReceiptDialog({ saleId }: { saleId: string }) {
  const t = useTranslations("sales.sendDialog");
  const tActions = useTranslations("sales.actions");
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState("");
  const call = useSaleCall<{ to: string }>((sent) => t("done", sent));

  async function send() {
    const address = to.trim();
    const input = { id: saleId, ...(address === "" ? {} : { to: address }) };
    return call.run((key) => sendReceiptAction(input, key));
  }

  return (
    <FormDialog
      title={t("title")}
      open={open}
      onOpenChange={setOpen}
      size="sm"
      trigger={
        <Button>
          <Mail aria-hidden />
          {tActions("send")}
        </Button>
      }
      submitLabel={t("submit")}
      pending={call.pending}
      refused={call.problem}
      onSubmit={send}
    >
      <Field label={t("to")} hint={t("hint")}>
        <Input type="email" value={to} onChange={(event) => setTo(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
