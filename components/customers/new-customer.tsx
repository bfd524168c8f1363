"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { createCustomerAction } from "@/server/customers/actions";
import type { CustomerDesk } from "@/server/customers/get-desk";
import { type CustomerDraft, emptyDraft, inputOf } from "./customer-draft";
import { CustomerFields } from "./customer-fields";
import { DuplicateHints } from "./duplicate-hints";
import { errorsOf } from "./form-errors";
import { newIdempotencyKey } from "./new-idempotency-key";
import { saveOnCtrlEnter } from "./save-on-ctrl-enter";

/** K1: a new customer, with a card in the same step. A repeated press makes one customer. */
export function NewCustomer({ desk, start = {} }: { desk: CustomerDesk; start?: Partial<CustomerDraft> }) {
  const t = useTranslations("customers");
  const router = useRouter();
  const [draft, setDraft] = useState<CustomerDraft>({ ...emptyDraft, card: firstCard(desk), ...start });
  const [errors, setErrors] = useState(noErrors);
  const [pending, setPending] = useState(false);
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);

  function change(part: Partial<CustomerDraft>) {
    setDraft((before) => ({ ...before, ...part }));
    // A corrected form is another call; the same form sent twice is one.
    setIdempotencyKey(newIdempotencyKey());
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const result = await createCustomerAction(inputOf(draft), { idempotencyKey });
    setErrors(errorsOf(result));
    if (result.ok) {
      toast({ text: t("created") });
      router.push(`/customers/${result.value.id}`);
    } else setPending(false);
  }

  return (
    <form onSubmit={submit} onKeyDown={saveOnCtrlEnter} className="flex max-w-lg flex-col gap-4" noValidate>
      {errors.form && <Notice meaning="danger">{errors.form}</Notice>}
      <CustomerFields draft={draft} onChange={change} desk={desk} errors={errors.fields} />
      {desk.may.issueCards && (
        <CardChoice draft={draft} onChange={change} desk={desk} error={errors.fields.card} />
      )}
      <DuplicateHints draft={draft} />
      <Button type="submit" tone="primary" pending={pending} className="self-start">
        {t("create")}
      </Button>
    </form>
  );
}

type CardChoiceProps = {
  draft: CustomerDraft;
  onChange: (change: Partial<CustomerDraft>) => void;
  desk: CustomerDesk;
  error: string | undefined;
};

function CardChoice({ draft, onChange, desk, error }: CardChoiceProps) {
  const t = useTranslations("customers.fields");
  const { card } = draft;
  return (
    <>
      <Field label={t("card")} error={card.from === "typed" ? null : error}>
        <Select
          value={card.from}
          options={[
            { value: "none", label: t("cardNone") },
            ...desk.series.map(({ key, name }) => ({
              value: `series:${key}`,
              label: t("cardSeries", { name }),
            })),
            { value: "typed", label: t("cardTyped") },
          ]}
          onChange={(event) =>
            onChange({ card: { ...card, from: event.target.value as CustomerDraft["card"]["from"] } })
          }
        />
      </Field>
      {card.from === "typed" && (
        <Field label={t("cardNumber")} error={error} required>
          <Input
            value={card.number}
            maxLength={64}
            onChange={(event) => onChange({ card: { ...card, number: event.target.value } })}
          />
        </Field>
      )}
    </>
  );
}

/** A customer of a shop with cards gets one, unless somebody says otherwise. */
const firstCard = ({ may, series: [first] }: CustomerDesk): CustomerDraft["card"] =>
  may.issueCards && first ? { from: `series:${first.key}`, number: "" } : emptyDraft.card;

const noErrors: ReturnType<typeof errorsOf> = { fields: {}, form: null };
