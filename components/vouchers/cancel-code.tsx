"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { cancelVoucherAction } from "@/server/vouchers/actions";

/** Ends a code; says what of it is lost. `loss` is that sum in words, null for a coupon. */
export function CancelCode({ code, loss }: { code: string; loss: string | null }) {
  const t = useTranslations("vouchers.cancel");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [reason, setReason] = useState("");

  async function cancel(): Promise<boolean> {
    setPending(true);
    const result = await cancelVoucherAction({ code, reason: reason.trim() || null });
    setPending(false);
    setRefused(result.ok ? null : result.message);
    if (!result.ok) return false;
    toast({ text: t("done") });
    router.refresh();
    return true;
  }

  return (
    <FormDialog
      title={t("title")}
      description={loss === null ? t("coupon") : t("certificate", { sum: loss })}
      submitLabel={t("submit")}
      danger
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t("open")}</Button>}
      pending={pending}
      refused={refused}
      onSubmit={cancel}
    >
      <Field label={t("reason")}>
        <Input value={reason} maxLength={1_000} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
