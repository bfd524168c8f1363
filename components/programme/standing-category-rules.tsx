"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { IntegerInput } from "@/components/ui/integer-input";
import { Select } from "@/components/ui/select";
import { type DraftCategoryRule, type DraftStanding, replaced } from "./draft";
import { DraftField, useEditor, useProblems } from "./editor-context";
import { RuleRow, ThresholdFields } from "./standing-rule-rows";

type Categories = DraftStanding["categories"];

/** T1: rules that put customers into categories and rules that take them out; contradictions stand at the rule (T5). */
export function CategoryRules({
  categories,
  onChange,
}: {
  categories: Categories;
  onChange: (categories: Categories) => void;
}) {
  const t = useTranslations("programme.standing");
  return (
    <>
      <RuleRows
        title={t("addRule")}
        path="standing.categories.add"
        rules={categories.add}
        onChange={(add) => onChange({ ...categories, add })}
      />
      <RuleRows
        title={t("removeRule")}
        hint={t("removeHint")}
        path="standing.categories.remove"
        rules={categories.remove}
        onChange={(remove) => onChange({ ...categories, remove })}
      />
    </>
  );
}

type RowsProps = {
  title: string;
  hint?: string;
  path: string;
  rules: readonly DraftCategoryRule[];
  onChange: (rules: DraftCategoryRule[]) => void;
};

function RuleRows({ title, hint, path, rules, onChange }: RowsProps) {
  const t = useTranslations("programme.standing");
  const { categories } = useEditor();
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-medium">{title}</legend>
      {hint && <p className="text-sm text-ink-2">{hint}</p>}
      {rules.length === 0 && <p className="text-ink-2">{t("none")}</p>}
      {rules.map((rule, index) => (
        <CategoryRuleRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no ids; their place is what the server names
          key={index}
          rule={rule}
          place={index + 1}
          path={`${path}.${index}`}
          onChange={(next) => onChange(replaced(rules, index, next))}
        />
      ))}
      <div>
        <Button
          size="sm"
          onClick={() =>
            onChange([...rules, { basis: "sold", from: 200_000, category: categories[0] ?? t("category") }])
          }
        >
          <Plus aria-hidden />
          {t("add")}
        </Button>
      </div>
    </fieldset>
  );
}

type RowProps = {
  rule: DraftCategoryRule;
  /** By which a contradiction names it. */
  place: number;
  path: string;
  onChange: (rule: DraftCategoryRule | null) => void;
};

function CategoryRuleRow({ rule, place, path, onChange }: RowProps) {
  const t = useTranslations("programme.standing");
  const { categories } = useEditor();
  const problems = useProblems(path);
  const names = useId();
  return (
    <RuleRow onRemove={() => onChange(null)}>
      <span className="mt-8 w-4 text-ink-3 text-sm tabular-nums">{place}.</span>
      <div className="grid min-w-0 flex-1 grid-cols-2 gap-3">
        <DraftField path={`${path}.kind`} label={t("kind")} className="max-sm:col-span-2">
          <Select
            value={kindOf(rule)}
            options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(event) => {
              const kind = kinds.find((known) => known === event.target.value);
              if (kind) onChange(ofKind(kind, rule.category));
            }}
          />
        </DraftField>
        <DraftField path={`${path}.category`} label={t("category")} className="max-sm:col-span-2">
          <Input
            list={names}
            value={rule.category}
            maxLength={200}
            onChange={(event) => onChange({ ...rule, category: event.target.value })}
          />
        </DraftField>
        <datalist id={names}>
          {categories.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {"basis" in rule && <ThresholdFields rule={rule} path={path} onChange={onChange} />}
        {"notVisitedDays" in rule && (
          <DraftField path={`${path}.notVisitedDays`} label={t("daysCount")}>
            <IntegerInput
              value={rule.notVisitedDays}
              onValueChange={(days) => days !== undefined && onChange({ ...rule, notVisitedDays: days ?? 0 })}
            />
          </DraftField>
        )}
        {problems.map((problem) => (
          <p key={problem} className="col-span-2 text-sm text-danger">
            {problem}
          </p>
        ))}
      </div>
    </RuleRow>
  );
}

const kinds = ["sold", "paid", "visits", "notVisited", "came", "noShow"] as const;
type Kind = (typeof kinds)[number];

function kindOf(rule: DraftCategoryRule): Kind {
  if ("basis" in rule) return rule.basis;
  return "notVisitedDays" in rule ? "notVisited" : rule.visitStatus;
}

function ofKind(kind: Kind, category: string): DraftCategoryRule {
  switch (kind) {
    case "notVisited":
      return { notVisitedDays: 90, category };
    case "came":
    case "noShow":
      return { visitStatus: kind, category };
    case "visits":
      return { basis: kind, from: 10, category };
    case "sold":
    case "paid":
      return { basis: kind, from: 1_000_000, category };
  }
}
