"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { IntegerInput } from "@/components/ui/integer-input";
import { saveSeriesAction } from "@/server/cards/actions";
import type { SeriesView } from "@/server/cards/series-view";
import { useCardAction } from "./use-card-action";

const fresh = { key: "", name: "", prefix: "", length: 10 as number | null, checkDigit: true };

/** P7: a new series, or changes to one. */
export function EditSeries({ series }: { series?: SeriesView }) {
  const t = useTranslations("cards.seriesPage");
  const common = useTranslations("common.actions");
  const action = useCardAction();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<typeof fresh>(series ?? fresh);
  const set = (part: Partial<typeof fresh>) => setDraft({ ...draft, ...part });
  const { key, name, prefix, length, checkDigit } = draft;
  return (
    <FormDialog
      title={series ? t("edit") : t("new")}
      submitLabel={common("save")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        series ? (
          <Button size="sm" tone="quiet">
            {common("edit")}
          </Button>
        ) : (
          <Button tone="primary">{t("new")}</Button>
        )
      }
      pending={action.pending}
      refused={action.refused}
      onSubmit={() =>
        action.run(
          () => saveSeriesAction({ key, name, prefix, length: length ?? 0, checkDigit }),
          () => t("saved"),
        )
      }
    >
      <Field label={t("name")} required>
        <Input value={name} maxLength={100} onChange={(event) => set({ name: event.target.value })} />
      </Field>
      {!series && (
        <Field label={t("key")} hint={t("keyHint")} required>
          <Input value={key} maxLength={50} onChange={(event) => set({ key: event.target.value })} />
        </Field>
      )}
      <Field label={t("prefix")}>
        <Input value={prefix} maxLength={16} onChange={(event) => set({ prefix: event.target.value })} />
      </Field>
      <Field label={t("length")} hint={t("lengthHint")} required>
        <IntegerInput value={length} onValueChange={(value) => set({ length: value ?? null })} />
      </Field>
      <Checkbox
        label={t("checkDigit")}
        checked={checkDigit}
        onChange={(event) => set({ checkDigit: event.target.checked })}
      />
    </FormDialog>
  );
}
