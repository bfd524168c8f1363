"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { IntegerInput } from "@/components/ui/integer-input";
import { PercentInput } from "@/components/ui/percent-input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { type Draft, replaced } from "./draft";
import { DraftField } from "./editor-context";
import { ThresholdInput } from "./threshold-input";

type Cumulative = NonNullable<Draft["discounts"]["cumulative"]>;

const bases = ["sold", "paid", "visits"] as const;

/** D1: the more was bought before, the larger the discount. */
export function CumulativeFields({
  cumulative,
  onChange,
}: {
  cumulative: Cumulative | undefined;
  onChange: (cumulative: Cumulative | undefined) => void;
}) {
  const t = useTranslations("programme");
  const path = "discounts.cumulative";
  const fresh: Cumulative = { basis: "paid", steps: [{ from: 1_000_000, percent: 300 }] };
  return (
    <div className="flex flex-col gap-4">
      <Switch
        label={t("fields.cumulative")}
        hint={t("fields.cumulativeHint")}
        checked={cumulative !== undefined}
        onChange={(event) => onChange(event.target.checked ? fresh : undefined)}
      />
      {cumulative && (
        <div className="flex flex-col gap-3 border-l-2 border-line pl-4">
          <div className="grid gap-4 sm:grid-cols-3">
            <DraftField path={`${path}.basis`} label={t("fields.basis")}>
              <Select
                value={cumulative.basis}
                options={bases.map((value) => ({ value, label: t(`bases.${value}`) }))}
                onChange={(event) =>
                  onChange({
                    ...cumulative,
                    basis: bases.find((basis) => basis === event.target.value) ?? "paid",
                  })
                }
              />
            </DraftField>
            <DraftField path={`${path}.days`} label={t("fields.days")} hint={t("fields.daysHint")}>
              <IntegerInput
                value={cumulative.days ?? null}
                onValueChange={(days) =>
                  days !== undefined && onChange({ ...cumulative, days: days ?? undefined })
                }
              />
            </DraftField>
          </div>
          {cumulative.steps.map((step, index) => {
            const set = (next: typeof step | null) =>
              onChange({ ...cumulative, steps: replaced(cumulative.steps, index, next) });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no ids; their place is what the server names
              <div key={index} className="flex items-end gap-3">
                <DraftField
                  path={`${path}.steps.${index}.from`}
                  label={t("fields.stepFrom")}
                  hideLabel={index > 0}
                  className="w-44"
                >
                  <ThresholdInput
                    basis={cumulative.basis}
                    value={step.from}
                    onValueChange={(from) => set({ ...step, from: from ?? 0 })}
                  />
                </DraftField>
                <DraftField
                  path={`${path}.steps.${index}.percent`}
                  label={t("fields.discount")}
                  hideLabel={index > 0}
                  className="w-28"
                >
                  <PercentInput
                    value={step.percent}
                    onValueChange={(percent) =>
                      percent !== undefined && set({ ...step, percent: percent ?? 0 })
                    }
                  />
                </DraftField>
                <IconButton label={t("actions.removeStep")} onClick={() => set(null)}>
                  <Trash2 aria-hidden />
                </IconButton>
              </div>
            );
          })}
          <div>
            <Button
              size="sm"
              onClick={() => {
                const last = cumulative.steps.at(-1) ?? { from: 0, percent: 0 };
                const next = { from: last.from * 2 || 1_000_000, percent: last.percent + 200 };
                onChange({ ...cumulative, steps: [...cumulative.steps, next] });
              }}
            >
              <Plus aria-hidden />
              {t("actions.addStep")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
