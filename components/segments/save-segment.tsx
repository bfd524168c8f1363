"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { createSegmentAction } from "@/server/segments/actions";
import { useSegmentFacts } from "./segment-facts";

/** Keeps the conditions in force by a name. */
export function SaveSegment() {
  const t = useTranslations("segments");
  const router = useRouter();
  const { chosen, may } = useSegmentFacts();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  if (!may.edit || chosen.segment) return null;

  async function save(): Promise<boolean> {
    setPending(true);
    const result = await createSegmentAction({ name, filter: chosen.filter });
    setPending(false);
    setRefused(result.ok ? null : result.message);
    if (!result.ok) return false;
    toast({ text: t("savedAs", { name }) });
    router.push(`/customers?segment=${result.value.id}`, { scroll: false });
    return true;
  }

  return (
    <FormDialog
      title={t("saveTitle")}
      submitLabel={t("save")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="sm">{t("save")}</Button>}
      pending={pending}
      refused={refused}
      incomplete={name.trim() === ""}
      onSubmit={save}
    >
      <Field label={t("name")} required>
        <Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
