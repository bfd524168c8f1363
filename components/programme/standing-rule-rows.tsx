"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { IntegerInput } from "@/components/ui/integer-input";
import { Select } from "@/components/ui/select";
import { replaced } from "./draft";
import { DraftField } from "./editor-context";
import { ThresholdInput } from "./threshold-input";

const bases = ["sold", "paid", "visits"] as const;
type Reached = { basis: (typeof bases)[number]; from: number; days?: number | undefined };

type RowsProps<R extends Reached> = {
  path: string;
  rules: readonly R[];
  onChange: (rules: R[]) => void;
  /** A new rule after the last one. */
  fresh: (last: R | undefined) => R;
  /** The field of what the rule gives. */
  gives: (rule: R, path: string, change: (rule: R) => void) => ReactNode;
};

/** T1: rules on what was reached, one a row. */
export function StandingRuleRows<R extends Reached>({ path, rules, onChange, fresh, gives }: RowsProps<R>) {
  const t = useTranslations("programme.standing");
  return (
    <div className="flex flex-col gap-3">
      {rules.length === 0 && <p className="text-ink-2">{t("none")}</p>}
      {rules.map((rule, index) => {
        const own = `${path}.${index}`;
        const change = (next: R | null) => onChange(replaced(rules, index, next));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no ids; their place is what the server names
          <RuleRow key={index} onRemove={() => change(null)}>
            <div className="grid min-w-0 flex-1 grid-cols-2 gap-3 sm:grid-cols-[1fr_1.15fr_1.12fr_0.9fr]">
              <ReachedFields rule={rule} path={own} onChange={change} />
              {gives(rule, own, change)}
            </div>
          </RuleRow>
        );
      })}
      <div>
        <Button size="sm" onClick={() => onChange([...rules, fresh(rules.at(-1))])}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
      </div>
    </div>
  );
}

/** A rule's fields with the button that takes the rule away, at the right whatever the fields need. */
export function RuleRow({ onRemove, children }: { onRemove: () => void; children: ReactNode }) {
  const t = useTranslations("programme.standing");
  return (
    <div className="flex items-start gap-3 border-line border-b pb-3">
      {children}
      <IconButton label={t("remove")} className="mt-6" onClick={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </div>
  );
}

type FieldsProps<R extends Reached> = { rule: R; path: string; onChange: (rule: R) => void };

function ReachedFields<R extends Reached>({ rule, path, onChange }: FieldsProps<R>) {
  const t = useTranslations("programme.standing");
  return (
    <>
      <DraftField path={`${path}.basis`} label={t("kind")}>
        <Select
          value={rule.basis}
          options={bases.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) =>
            onChange({ ...rule, basis: bases.find((basis) => basis === event.target.value) ?? "sold" })
          }
        />
      </DraftField>
      <ThresholdFields rule={rule} path={path} onChange={onChange} />
    </>
  );
}

/** From how much, and in which days. */
export function ThresholdFields<R extends Reached>({ rule, path, onChange }: FieldsProps<R>) {
  const t = useTranslations("programme.standing");
  return (
    <>
      <DraftField path={`${path}.from`} label={t("from")}>
        <ThresholdInput
          basis={rule.basis}
          value={rule.from}
          onValueChange={(from) => onChange({ ...rule, from: from ?? 0 })}
        />
      </DraftField>
      <DraftField path={`${path}.days`} label={t("days")}>
        <IntegerInput
          value={rule.days ?? null}
          onValueChange={(days) => days !== undefined && onChange({ ...rule, days: days ?? undefined })}
        />
      </DraftField>
    </>
  );
}
