"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { planVisitAction } from "@/server/visits/actions";

/** K10: a visit on a day and at a time of the shop's clock. */
export function PlanVisit({ customer }: { customer: string }) {
  const t = useTranslations("visits");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState("");
  const [time, setTime] = useState("10:00");
  const [note, setNote] = useState("");
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function plan(): Promise<boolean> {
    setPending(true);
    setRefused(null);
    const result = await planVisitAction({ customer, day, time, ...(note ? { note } : {}) });
    setPending(false);
    if (!result.ok) {
      setRefused(result.message);
      return false;
    }
    setNote("");
    router.refresh();
    return true;
  }

  return (
    <FormDialog
      title={t("planTitle")}
      submitLabel={t("plan")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="sm">{t("plan")}</Button>}
      pending={pending}
      incomplete={day === "" || time === ""}
      refused={refused}
      onSubmit={plan}
      size="sm"
    >
      <div className="flex flex-wrap gap-4">
        <Field label={t("fields.day")}>
          <DateInput value={day} onChange={(event) => setDay(event.target.value)} />
        </Field>
        <Field label={t("fields.time")}>
          <DateInput kind="time" value={time} onChange={(event) => setTime(event.target.value)} />
        </Field>
      </div>
      <Field label={t("fields.note")}>
        <Input value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
