"use client";

import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/input";
import { IntegerInput } from "@/components/ui/integer-input";
import { MoneyInput } from "@/components/ui/money-input";
import { PercentInput } from "@/components/ui/percent-input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Draft, DraftSpendingRule } from "./draft";
import { DraftField, useEditor } from "./editor-context";
import { MembersPicker } from "./members-picker";
import { More } from "./period-fields";
import { RuleList } from "./rule-list";
import { ScopePicker } from "./scope-picker";
import { useRuleWords } from "./use-rule-words";

type Spending = Draft["spending"];

/** P4: what points are worth and what of a purchase may be paid with them. */
export function SpendingSection({
  spending,
  onChange,
}: {
  spending: Spending;
  onChange: (spending: Spending) => void;
}) {
  const t = useTranslations("programme");
  const words = useRuleWords();
  const { currency } = useEditor();
  const set = (change: Partial<Spending>) => onChange({ ...spending, ...change });
  return (
    <Section title={t("sections.spending")} description={t("sections.spendingHint")}>
      <DraftField path="spending.pointValue" label={t("fields.pointValue")} className="w-44">
        <MoneyInput
          currency={currency}
          value={spending.pointValue}
          onValueChange={(value) => value !== undefined && set({ pointValue: value ?? 0 })}
        />
      </DraftField>
      <RuleList<DraftSpendingRule>
        path="spending.rules"
        rules={spending.rules}
        onChange={(rules) => set({ rules })}
        fresh={() => ({ name: t("fresh.spending"), maxPercent: 5000 })}
        addLabel={t("actions.addSpending")}
        none={t("none.spending")}
        title={({ name }) => name ?? t("fresh.spending")}
        sentence={words.spending}
        fields={(rule, path, change) => <SpendingFields rule={rule} path={path} onChange={change} />}
      />
    </Section>
  );
}

type FieldsProps = { rule: DraftSpendingRule; path: string; onChange: (rule: DraftSpendingRule) => void };

function SpendingFields({ rule, path, onChange }: FieldsProps) {
  const t = useTranslations("programme");
  const set = (change: Partial<DraftSpendingRule>) => onChange({ ...rule, ...change });
  return (
    <>
      <DraftField path={`${path}.name`} label={t("fields.name")}>
        <Input
          value={rule.name ?? ""}
          maxLength={200}
          onChange={(event) => set({ name: event.target.value })}
        />
      </DraftField>
      <div className="grid gap-4 sm:grid-cols-3">
        <DraftField path={`${path}.maxPercent`} label={t("fields.maxPercent")}>
          <PercentInput
            value={rule.maxPercent ?? null}
            onValueChange={(maxPercent) =>
              maxPercent !== undefined && set({ maxPercent: maxPercent ?? undefined })
            }
          />
        </DraftField>
        <DraftField path={`${path}.minBalance`} label={t("fields.minBalance")}>
          <IntegerInput
            value={rule.minBalance ?? null}
            onValueChange={(minBalance) =>
              minBalance !== undefined && set({ minBalance: minBalance ?? undefined })
            }
          />
        </DraftField>
        <DraftField path={`${path}.downTo`} label={t("fields.downTo")}>
          <Select
            value={rule.downTo ?? "zero"}
            options={(["zero", "minimumPrice"] as const).map((value) => ({
              value,
              label: t(`downTo.${value}`),
            }))}
            onChange={(event) =>
              set({ downTo: event.target.value === "minimumPrice" ? "minimumPrice" : undefined })
            }
          />
        </DraftField>
      </div>
      <More title={t("more.exceptProducts")} open={rule.except !== undefined}>
        <ScopePicker path={`${path}.except`} scope={rule.except} onChange={(except) => set({ except })} />
      </More>
      <More title={t("more.members")} open={rule.members !== undefined}>
        <MembersPicker
          path={`${path}.members`}
          members={rule.members}
          onChange={(members) => set({ members })}
        />
        <DraftField
          path={`${path}.priority`}
          label={t("fields.priority")}
          hint={t("fields.priorityHint")}
          className="w-48"
        >
          <IntegerInput
            value={rule.priority ?? null}
            onValueChange={(priority) => priority !== undefined && set({ priority: priority ?? undefined })}
          />
        </DraftField>
      </More>
    </>
  );
}
