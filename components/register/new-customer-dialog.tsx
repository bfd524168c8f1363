"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PhoneInput } from "@/components/ui/phone-input";
import { nextPosting, type Posting } from "@/core/register/posting";
import { readUnfound } from "@/core/register/read-entry";
import { call } from "./call";
import { DuplicateList } from "./duplicate-list";
import { useRegister } from "./register-context";

type NewCustomer = { name: string; phones: string[]; card?: Record<string, never> };

const newKey = () => crypto.randomUUID();

/** K5, P7: a new customer with a card in one step; who it may be already is shown while typing. */
export function NewCustomerDialog({ typed }: { typed: string }) {
  const t = useTranslations("register.newCustomer");
  const { close, change, desk, connection } = useRegister();
  const isPhone = readUnfound(typed) === "phone";
  const [name, setName] = useState(isPhone ? "" : typed);
  const [phone, setPhone] = useState(isPhone ? typed : "");
  const [withCard, setWithCard] = useState(desk.may.issueCard);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const posting = useRef<Posting<NewCustomer> | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === "" || isSaving) return;
    setSaving(true);
    setProblem(null);
    const phones = phone.trim() === "" ? [] : [phone];
    const body = { name, phones, ...(withCard ? { card: {} } : {}) };
    const { key } = nextPosting(posting.current && { ...posting.current, answered: true }, body, newKey());
    posting.current = { key, body, answered: false };
    const answer = await call("new-customer", body, { idempotencyKey: key });
    connection.heard(answer.ok ? null : answer.code);
    setSaving(false);
    if (!answer.ok) return setProblem(answer.message || t("lost"));
    const { id, cards } = answer.value;
    change({
      do: "setCustomer",
      customer: { id, name: answer.value.name },
      card: cards[0]?.number ?? null,
    });
    close();
  }

  return (
    <Dialog
      open
      size="sm"
      title={t("title")}
      onOpenChange={(open) => !open && close()}
      footer={
        <Button tone="primary" size="lg" type="submit" form="new-customer" pending={isSaving}>
          {withCard ? t("saveWithCard") : t("save")}
        </Button>
      }
    >
      <form id="new-customer" onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t("name")} required>
          <Input
            size="lg"
            autoFocus
            autoComplete="off"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label={t("phone")}>
          <PhoneInput
            size="lg"
            autoComplete="off"
            maxLength={60}
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
        </Field>
        {desk.may.issueCard && (
          <Checkbox
            label={t("withCard")}
            checked={withCard}
            onChange={(event) => setWithCard(event.target.checked)}
          />
        )}
        {problem && <FieldError>{problem}</FieldError>}
        <DuplicateList name={name} phone={phone} />
      </form>
    </Dialog>
  );
}
