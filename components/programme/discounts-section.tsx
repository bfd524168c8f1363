"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Input } from "@/components/ui/input";
import { IntegerInput } from "@/components/ui/integer-input";
import { PercentInput } from "@/components/ui/percent-input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { CumulativeFields } from "./cumulative-fields";
import type { Draft, DraftPromotion } from "./draft";
import { DraftField } from "./editor-context";
import { More, PeriodFields } from "./period-fields";
import { RuleList } from "./rule-list";
import { RuleScope } from "./rule-scope";
import { useRuleWords } from "./use-rule-words";

type Discounts = Draft["discounts"];
type Props = { discounts: Discounts; onChange: (discounts: Discounts) => void };

/** D1, D2: the automatic discounts and how they combine. */
export function DiscountsSection({ discounts, onChange }: Props) {
  const t = useTranslations("programme");
  const words = useRuleWords();
  const set = (change: Partial<Discounts>) => onChange({ ...discounts, ...change });
  return (
    <Section title={t("sections.discounts")} description={t("sections.discountsHint")}>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr]">
        <DraftField path="discounts.combine" label={t("fields.combine")}>
          <Select
            value={discounts.combine}
            options={(["best", "sum"] as const).map((value) => ({ value, label: t(`combine.${value}`) }))}
            onChange={(event) => set({ combine: event.target.value === "sum" ? "sum" : "best" })}
          />
        </DraftField>
        <DraftField path="discounts.ceiling" label={t("fields.ceiling")}>
          <PercentInput
            value={discounts.ceiling ?? null}
            onValueChange={(ceiling) => ceiling !== undefined && set({ ceiling: ceiling ?? undefined })}
          />
        </DraftField>
        <DraftField path="discounts.fixed" label={t("fields.fixed")} hint={t("fields.fixedHint")}>
          <PercentInput
            value={discounts.fixed ?? null}
            onValueChange={(fixed) => fixed !== undefined && set({ fixed: fixed ?? undefined })}
          />
        </DraftField>
      </div>
      <CumulativeFields cumulative={discounts.cumulative} onChange={(cumulative) => set({ cumulative })} />
      <h3 className="pt-2 text-base font-semibold">{t("sections.promotions")}</h3>
      <RuleList<DraftPromotion>
        path="discounts.promotions"
        rules={discounts.promotions ?? []}
        onChange={(promotions) => set({ promotions })}
        fresh={() => ({ name: t("fresh.promotion"), percent: 1000 })}
        addLabel={t("actions.addPromotion")}
        none={t("none.promotion")}
        title={({ name }) => name}
        sentence={words.promotion}
        fields={(rule, path, change) => <PromotionFields rule={rule} path={path} onChange={change} />}
      />
    </Section>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

type FieldsProps = { rule: DraftPromotion; path: string; onChange: (rule: DraftPromotion) => void };

function PromotionFields({ rule, path, onChange }: FieldsProps) {
  const t = useTranslations("programme");
  const set = (change: Partial<DraftPromotion>) => onChange({ ...rule, ...change });
  const [since, until] = rule.hours ?? ["", ""];
  const setHours = (from: string, to: string) => set({ hours: from && to ? [from, to] : undefined });
  const days = rule.weekdays ?? [];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
        <DraftField path={`${path}.name`} label={t("fields.name")}>
          <Input value={rule.name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
        </DraftField>
        <DraftField path={`${path}.percent`} label={t("fields.discount")}>
          <PercentInput
            value={rule.percent}
            onValueChange={(percent) => percent !== undefined && set({ percent: percent ?? 0 })}
          />
        </DraftField>
      </div>
      <PeriodFields path={path} period={rule} onChange={set} />
      <RuleScope path={path} rule={rule} onChange={set} />
      <More
        title={t("more.when")}
        open={Boolean(rule.weekdays || rule.hours || rule.birthdayDays !== undefined)}
      >
        <fieldset className="flex flex-wrap gap-x-4 gap-y-2">
          <legend className="mb-1 text-sm font-medium">{t("fields.weekdays")}</legend>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={t(`weekdays.${day}`)}
              checked={days.includes(day)}
              onChange={(event) => {
                const next = weekdays.filter((other) =>
                  other === day ? event.target.checked : days.includes(other),
                );
                set({ weekdays: next.length > 0 ? next : undefined });
              }}
            />
          ))}
        </fieldset>
        <div className="flex flex-wrap gap-4">
          <DraftField path={`${path}.hours`} label={t("fields.hoursFrom")}>
            <DateInput
              kind="time"
              value={since}
              onChange={(event) => setHours(event.target.value, until || "23:59")}
            />
          </DraftField>
          <DraftField path={`${path}.hours.1`} label={t("fields.hoursTo")}>
            <DateInput
              kind="time"
              value={until}
              onChange={(event) => setHours(since || "00:00", event.target.value)}
            />
          </DraftField>
          <DraftField path={`${path}.birthdayDays`} label={t("fields.birthdayDays")} className="w-48">
            <IntegerInput
              value={rule.birthdayDays ?? null}
              onValueChange={(birthdayDays) =>
                birthdayDays !== undefined && set({ birthdayDays: birthdayDays ?? undefined })
              }
            />
          </DraftField>
        </div>
      </More>
    </>
  );
}
