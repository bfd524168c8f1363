"use client";

import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";

/** What came of sending: the address, or why not. */
type Sent = { ok: true; value: { to: string } } | { ok: false; message: string };

type SendCodesProps = {
  label: string;
  /** There is a customer whose own address is taken when none is typed. */
  hasCustomer: boolean;
  size?: ButtonProps["size"];
  send: (to: string | undefined) => Promise<Sent>;
};

/** V2: sends codes by e-mail, to the customer or to whom they are a gift. */
export function SendCodes({ label, hasCustomer, size = "md", send }: SendCodesProps) {
  const t = useTranslations("sending");
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState("");
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function submit(): Promise<boolean> {
    setPending(true);
    const answer = await send(to.trim() || undefined);
    setPending(false);
    setRefused(answer.ok ? null : answer.message || t("lost"));
    if (answer.ok) toast({ text: t("done", { to: answer.value.to }) });
    return answer.ok;
  }

  return (
    <FormDialog
      title={t("title")}
      description={t("description")}
      size="sm"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size={size}>
          <Mail aria-hidden />
          {label}
        </Button>
      }
      submitLabel={t("submit")}
      pending={pending}
      incomplete={!hasCustomer && to.trim() === ""}
      refused={refused}
      onSubmit={submit}
    >
      <Field label={t("to")} {...(hasCustomer ? { hint: t("hint") } : { required: true })}>
        <Input type="email" autoFocus value={to} onChange={(event) => setTo(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
