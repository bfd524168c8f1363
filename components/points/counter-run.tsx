"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { counterBulkAction } from "@/server/points/actions";
import type { BulkRunView } from "@/server/points/bulk-run-view";
import { newIdempotencyKey } from "../customers/new-idempotency-key";

/** P9: takes a run back by an opposite one. */
export function CounterRun({ run }: { run: BulkRunView }) {
  const t = useTranslations("points");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [idempotencyKey] = useState(newIdempotencyKey);

  async function counter(): Promise<boolean> {
    setPending(true);
    const result = await counterBulkAction({ run: run.id, reason }, { idempotencyKey });
    setPending(false);
    setRefused(result.ok ? null : result.message);
    if (!result.ok) return false;
    toast({ text: t("counterOrdered") });
    router.push(`/points/${result.value.job}`);
    return true;
  }

  return (
    <FormDialog
      title={t("counterTitle")}
      description={t(run.points > 0 ? "counterCreditText" : "counterDebitText")}
      submitLabel={t("counter")}
      danger
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t("counter")}</Button>}
      pending={pending}
      refused={refused}
      incomplete={reason.trim() === ""}
      onSubmit={counter}
    >
      <Field label={t("reason")} hint={t("reasonHint")} required>
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
