"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { IntegerInput } from "@/components/ui/integer-input";
import { PercentInput } from "@/components/ui/percent-input";
import { Section } from "@/components/ui/section";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import type { DraftStanding } from "./draft";
import { DraftField, useProblems } from "./editor-context";
import { CategoryRules } from "./standing-category-rules";
import { StandingRuleRows } from "./standing-rule-rows";

const tabs = ["discount", "importance", "categories"] as const;
type Tab = (typeof tabs)[number];

type SectionProps = { standing: DraftStanding; onChange: (standing: DraftStanding) => void };

/** T1 to T3: what customers are assigned by rule, in three tabs. */
export function StandingSection({ standing, onChange }: SectionProps) {
  const t = useTranslations("programme");
  const [tab, setTab] = useState<Tab>("discount");
  const wrong: Record<Tab, number> = {
    discount: useProblems("standing.discount", true).length + useProblems("standing.discountWarnDays").length,
    importance: useProblems("standing.importance", true).length,
    categories: useProblems("standing.categories", true).length,
  };
  const label = (value: Tab) => (
    <span className="whitespace-nowrap">
      {t(`standing.tabs.${value}`)}
      {wrong[value] > 0 && (
        <>
          {" "}
          <span aria-hidden className="font-medium text-danger">
            {wrong[value]}
          </span>
          <span className="sr-only">{t("editor.problems", { count: wrong[value] })}</span>
        </>
      )}
    </span>
  );
  return (
    <Section title={t("sections.standing")} description={t("sections.standingHint")}>
      <div className="flex flex-col gap-5">
        <SegmentedControl
          name="standing"
          label={t("standing.label")}
          value={tab}
          segments={tabs.map((value) => ({ value, label: label(value) }))}
          onValueChange={(value) => setTab(tabs.find((known) => known === value) ?? "discount")}
        />
        {tab === "discount" && <DiscountTab standing={standing} onChange={onChange} />}
        {tab === "importance" && <ImportanceTab standing={standing} onChange={onChange} />}
        {tab === "categories" && (
          <CategoryRules
            categories={standing.categories}
            onChange={(categories) => onChange({ ...standing, categories })}
          />
        )}
      </div>
    </Section>
  );
}

function DiscountTab({ standing, onChange }: SectionProps) {
  const t = useTranslations("programme.standing");
  return (
    <>
      <StandingRuleRows
        path="standing.discount"
        rules={standing.discount}
        onChange={(discount) => onChange({ ...standing, discount })}
        fresh={(last) => ({
          basis: "sold",
          from: (last?.from ?? 250_000) * 2,
          percent: (last?.percent ?? 200) + 300,
        })}
        gives={(rule, path, change) => (
          <DraftField path={`${path}.percent`} label={t("gives")}>
            <PercentInput
              value={rule.percent}
              onValueChange={(percent) => percent !== undefined && change({ ...rule, percent: percent ?? 0 })}
            />
          </DraftField>
        )}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DaysField
          path="standing.discountLapsesAfterDays"
          label={t("lapse")}
          hint={t("lapseHint")}
          value={standing.discountLapsesAfterDays}
          onChange={(discountLapsesAfterDays) => onChange({ ...standing, discountLapsesAfterDays })}
        />
        <DaysField
          path="standing.discountWarnDays"
          label={t("warn")}
          hint={t("warnHint")}
          value={standing.discountWarnDays}
          onChange={(discountWarnDays) => onChange({ ...standing, discountWarnDays })}
        />
      </div>
    </>
  );
}

const classes = ["gold", "silver", "bronze"] as const;

function ImportanceTab({ standing, onChange }: SectionProps) {
  const t = useTranslations("programme.standing");
  const common = useTranslations("common.grade");
  return (
    <>
      <StandingRuleRows
        path="standing.importance"
        rules={standing.importance}
        onChange={(importance) => onChange({ ...standing, importance })}
        fresh={(last) => ({ basis: "sold", from: (last?.from ?? 1_000_000) * 2, value: "bronze" as const })}
        gives={(rule, path, change) => (
          <DraftField path={`${path}.value`} label={t("gives")}>
            <Select
              value={rule.value}
              options={classes.map((value) => ({ value, label: common(value) }))}
              onChange={(event) =>
                change({ ...rule, value: classes.find((known) => known === event.target.value) ?? "bronze" })
              }
            />
          </DraftField>
        )}
      />
      <DaysField
        path="standing.importanceLapsesAfterDays"
        label={t("lapse")}
        hint={t("lapseHint")}
        value={standing.importanceLapsesAfterDays}
        onChange={(importanceLapsesAfterDays) => onChange({ ...standing, importanceLapsesAfterDays })}
      />
    </>
  );
}

type DaysFieldProps = {
  path: string;
  label: string;
  hint: string;
  value: number | undefined;
  onChange: (days: number | undefined) => void;
};

function DaysField({ path, label, hint, value, onChange }: DaysFieldProps) {
  return (
    <DraftField path={path} label={label} hint={hint}>
      <IntegerInput
        value={value ?? null}
        onValueChange={(days) => days !== undefined && onChange(days ?? undefined)}
      />
    </DraftField>
  );
}
