"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { call } from "./call";
import { useRegister } from "./register-context";

/** Puts the cart aside, for any seller of the store to take up. */
export function ParkDialog() {
  const t = useTranslations("register.park");
  const { cart, sold, change, close, connection } = useRegister();
  const [label, setLabel] = useState(cart.customer?.name ?? "");
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [key] = useState(() => crypto.randomUUID());

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSaving) return;
    setSaving(true);
    const answer = await call("park", { cart: sold, label: label.trim() }, { idempotencyKey: key });
    connection.heard(answer.ok ? null : answer.code);
    setSaving(false);
    if (!answer.ok) return setProblem(answer.message || t("lost"));
    change({ do: "clear" });
    toast({ text: t("parked") });
    close();
  }

  return (
    <Dialog
      open
      size="sm"
      title={t("title")}
      onOpenChange={(open) => !open && close()}
      footer={
        <Button tone="primary" size="lg" type="submit" form="park-cart" pending={isSaving}>
          {t("confirm")}
        </Button>
      }
    >
      <form id="park-cart" onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t("label")} hint={t("labelHint")} optional>
          <Input
            size="lg"
            autoFocus
            maxLength={200}
            value={label}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setLabel(event.target.value)}
          />
        </Field>
        {problem && <FieldError>{problem}</FieldError>}
      </form>
    </Dialog>
  );
}
