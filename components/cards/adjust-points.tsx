"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { IntegerInput } from "@/components/ui/integer-input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { formatPoints } from "@/i18n/format";
import { adjustPointsAction } from "@/server/cards/actions";
import { newIdempotencyKey } from "../customers/new-idempotency-key";
import { useCardAction } from "./use-card-action";

const empty = { credit: true, points: null as number | null, reason: "", lot: "main", expiresOn: "" };

/** P9: points by hand, with a reason. A press that is repeated counts once. */
export function AdjustPoints({ number }: { number: string }) {
  const t = useTranslations("cards");
  const locale = useLocale();
  const action = useCardAction();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(empty);
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);

  function change(part: Partial<typeof empty>) {
    setDraft({ ...draft, ...part });
    setIdempotencyKey(newIdempotencyKey());
  }

  async function adjust() {
    const { credit, points, reason, lot, expiresOn } = draft;
    const input = credit
      ? {
          points: points ?? 0,
          lot: lot === "extra" ? ("extra" as const) : ("main" as const),
          expiresOn: expiresOn || null,
        }
      : { points: -(points ?? 0) };
    const done = await action.run(
      () => adjustPointsAction({ card: number, reason, ...input }, { idempotencyKey }),
      (entry) => t("adjusted", { points: formatPoints(entry.balanceAfter, locale) }),
    );
    if (done) change(empty);
    return done;
  }

  return (
    <FormDialog
      title={t("adjustTitle", { number })}
      submitLabel={t(draft.credit ? "credit" : "debit")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t("adjust")}</Button>}
      pending={action.pending}
      refused={action.refused}
      onSubmit={adjust}
    >
      <SegmentedControl
        label={t("adjust")}
        name="direction"
        value={draft.credit ? "credit" : "debit"}
        segments={[
          { value: "credit", label: t("credit") },
          { value: "debit", label: t("debit") },
        ]}
        onValueChange={(value) => change({ credit: value === "credit" })}
      />
      <Field label={t("points")} required>
        <IntegerInput value={draft.points} onValueChange={(points) => change({ points: points ?? null })} />
      </Field>
      <Field label={t("reason")} hint={t("adjustReasonHint")} required>
        <Input
          value={draft.reason}
          maxLength={500}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </Field>
      {draft.credit && (
        <>
          <Field label={t("lot")}>
            <Select
              value={draft.lot}
              options={(["main", "extra"] as const).map((value) => ({ value, label: t(`lots.${value}`) }))}
              onChange={(event) => change({ lot: event.target.value })}
            />
          </Field>
          <Field label={t("expiresOn")} hint={t("expiresOnHint")}>
            <DateInput
              value={draft.expiresOn}
              onChange={(event) => change({ expiresOn: event.target.value })}
            />
          </Field>
        </>
      )}
    </FormDialog>
  );
}
