"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { IntegerInput } from "@/components/ui/integer-input";
import { MoneyInput } from "@/components/ui/money-input";
import { PercentInput } from "@/components/ui/percent-input";
import { QuantityInput } from "@/components/ui/quantity-input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { Draft, DraftEarningRule } from "./draft";
import { DraftField, useEditor } from "./editor-context";
import { More, PeriodFields } from "./period-fields";
import { RuleList } from "./rule-list";
import { RuleScope } from "./rule-scope";
import { useRuleWords } from "./use-rule-words";

type Earning = Draft["earning"];

const roundings = ["down", "nearest", "up"] as const;

/** P2, P3: what earns how many points. */
export function EarningSection({
  earning,
  onChange,
}: {
  earning: Earning;
  onChange: (earning: Earning) => void;
}) {
  const t = useTranslations("programme");
  const words = useRuleWords();
  const set = (change: Partial<Earning>) => onChange({ ...earning, ...change });
  return (
    <Section title={t("sections.earning")} description={t("sections.earningHint")}>
      <RuleList<DraftEarningRule>
        path="earning.rules"
        rules={earning.rules}
        onChange={(rules) => set({ rules })}
        fresh={() => ({ name: t("fresh.earning"), per: "amount", percent: 500 })}
        addLabel={t("actions.addEarning")}
        none={t("none.earning")}
        title={({ name }) => name}
        sentence={words.earning}
        fields={(rule, path, change) => <EarningFields rule={rule} path={path} onChange={change} />}
      />
      <More title={t("sections.earningMore")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <DraftField path="earning.rounding" label={t("fields.rounding")}>
            <Select
              value={earning.rounding}
              options={roundings.map((value) => ({ value, label: t(`rounding.${value}`) }))}
              onChange={(event) =>
                set({ rounding: roundings.find((value) => value === event.target.value) ?? "down" })
              }
            />
          </DraftField>
          <DraftField
            path="earning.pendingDays"
            label={t("fields.pendingDays")}
            hint={t("fields.pendingDaysHint")}
          >
            <IntegerInput
              value={earning.pendingDays ?? null}
              onValueChange={(days) => days !== undefined && set({ pendingDays: days ?? undefined })}
            />
          </DraftField>
        </div>
        <Switch
          label={t("fields.onPointsPart")}
          checked={earning.onPointsPart ?? false}
          onChange={(event) => set({ onPointsPart: event.target.checked })}
        />
        <Switch
          label={t("fields.onCouponPart")}
          checked={earning.onCouponPart ?? false}
          onChange={(event) => set({ onCouponPart: event.target.checked })}
        />
      </More>
    </Section>
  );
}

type FieldsProps = { rule: DraftEarningRule; path: string; onChange: (rule: DraftEarningRule) => void };

/** The four ways to give points, as people think of them. */
const ways = ["amountPercent", "amountPoints", "quantity", "margin", "amountGrade"] as const;
type Way = (typeof ways)[number];

const wayOf = ({ per, percent, points }: DraftEarningRule): Way => {
  if (per !== "amount") return per;
  if (percent === "grade") return "amountGrade";
  return points !== undefined && percent === undefined ? "amountPoints" : "amountPercent";
};

const given: Record<Way, Pick<DraftEarningRule, "per" | "percent" | "points" | "each">> = {
  amountPercent: { per: "amount", percent: 500, points: undefined, each: undefined },
  amountPoints: { per: "amount", percent: undefined, points: 1, each: 10_000 },
  amountGrade: { per: "amount", percent: "grade", points: undefined, each: undefined },
  quantity: { per: "quantity", percent: undefined, points: 1, each: 1000 },
  margin: { per: "margin", percent: 1000, points: undefined, each: undefined },
};

function EarningFields({ rule, path, onChange }: FieldsProps) {
  const t = useTranslations("programme");
  const set = (change: Partial<DraftEarningRule>) => onChange({ ...rule, ...change });
  return (
    <>
      <DraftField path={`${path}.name`} label={t("fields.name")}>
        <Input value={rule.name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
      </DraftField>
      <div className="grid gap-4 sm:grid-cols-3">
        <DraftField path={`${path}.per`} label={t("fields.way")}>
          <Select
            value={wayOf(rule)}
            options={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
            onChange={(event) =>
              set(given[ways.find((way) => way === event.target.value) ?? "amountPercent"])
            }
          />
        </DraftField>
        <GivenFields rule={rule} path={path} set={set} />
      </div>
      <RuleScope path={path} rule={rule} onChange={set} />
      <More title={t("more.rest")}>
        <PeriodFields path={path} period={rule} onChange={set} />
        <div className="grid gap-4 sm:grid-cols-2">
          <DraftField path={`${path}.priority`} label={t("fields.priority")} hint={t("fields.priorityHint")}>
            <IntegerInput
              value={rule.priority ?? null}
              onValueChange={(priority) => priority !== undefined && set({ priority: priority ?? undefined })}
            />
          </DraftField>
          <DraftField path={`${path}.expiresAfterDays`} label={t("fields.expiresAfterDays")}>
            <IntegerInput
              value={rule.expiresAfterDays ?? null}
              onValueChange={(days) => days !== undefined && set({ expiresAfterDays: days ?? undefined })}
            />
          </DraftField>
        </div>
        <Checkbox
          label={t("fields.adds")}
          hint={t("fields.addsHint")}
          checked={rule.adds ?? false}
          onChange={(event) => set({ adds: event.target.checked || undefined })}
        />
        <Checkbox
          label={t("fields.extra")}
          hint={t("fields.extraHint")}
          checked={rule.lot === "extra"}
          onChange={(event) => set({ lot: event.target.checked ? "extra" : undefined })}
        />
      </More>
    </>
  );
}

type GivenProps = { rule: DraftEarningRule; path: string; set: (change: Partial<DraftEarningRule>) => void };

/** How much is given: a percent, or points for every so much. */
function GivenFields({ rule, path, set }: GivenProps) {
  const t = useTranslations("programme");
  const { currency } = useEditor();
  const way = wayOf(rule);
  if (way === "amountGrade") return null;
  if (way === "amountPercent" || way === "margin") {
    return (
      <DraftField path={`${path}.percent`} label={t("fields.percent")}>
        <PercentInput
          value={typeof rule.percent === "number" ? rule.percent : null}
          onValueChange={(percent) => percent !== undefined && set({ percent: percent ?? undefined })}
        />
      </DraftField>
    );
  }
  const each = {
    value: rule.each ?? null,
    onValueChange: (value: number | null | undefined) =>
      value !== undefined && set({ each: value ?? undefined }),
  };
  return (
    <>
      <DraftField path={`${path}.points`} label={t("fields.points")}>
        <IntegerInput
          value={rule.points ?? null}
          onValueChange={(points) => points !== undefined && set({ points: points ?? undefined })}
        />
      </DraftField>
      <DraftField path={`${path}.each`} label={t("fields.each")}>
        {way === "quantity" ? <QuantityInput {...each} /> : <MoneyInput currency={currency} {...each} />}
      </DraftField>
    </>
  );
}
