"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { issueCardAction } from "@/server/cards/actions";
import type { CustomerDesk } from "@/server/customers/get-desk";
import { useCardAction } from "./use-card-action";

const typed = "typed";

/** P7: a further card of a customer. */
export function IssueCard({ customerId, desk }: { customerId: string; desk: CustomerDesk }) {
  const t = useTranslations("cards");
  const action = useCardAction();
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState(desk.series[0]?.key ?? typed);
  const [number, setNumber] = useState("");
  return (
    <FormDialog
      title={t("issue")}
      submitLabel={t("issue")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t("issue")}</Button>}
      pending={action.pending}
      refused={action.refused}
      onSubmit={() =>
        action.run(
          () => issueCardAction({ id: customerId, ...(from === typed ? { number } : { series: from }) }),
          (card) => t("issued", { number: card.number }),
        )
      }
    >
      <Field label={t("issueFrom")}>
        <Select
          value={from}
          options={[
            ...desk.series.map(({ key, name }) => ({ value: key, label: t("issueSeries", { name }) })),
            { value: typed, label: t("issueTyped") },
          ]}
          onChange={(event) => setFrom(event.target.value)}
        />
      </Field>
      {from === typed && (
        <Field label={t("typedNumber")} required>
          <Input value={number} maxLength={64} onChange={(event) => setNumber(event.target.value)} />
        </Field>
      )}
    </FormDialog>
  );
}
