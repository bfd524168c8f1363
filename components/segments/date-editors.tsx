"use client";

import { useTranslations } from "next-intl";
import { DateInput } from "@/components/ui/date-input";
import { IntegerInput } from "@/components/ui/integer-input";
import { Select } from "@/components/ui/select";
import type { ConditionOf } from "@/core/segments/fields";

type Props<F extends "lastPurchase" | "birthday"> = {
  condition: ConditionOf<F>;
  onChange: (condition: ConditionOf<F>) => void;
};

/** Not seen for N days, or seen last between two days. */
export function LastPurchaseEditor({ condition, onChange }: Props<"lastPurchase">) {
  const t = useTranslations("segments.editor");
  const isDays = condition.from === undefined && condition.to === undefined;
  const day = (key: "from" | "to", label: string) => (
    <DateInput
      aria-label={label}
      value={condition[key] ?? ""}
      onChange={({ target }) => onChange(between({ ...condition, [key]: target.value || undefined }))}
    />
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        aria-label={t("how")}
        className="w-48"
        value={isDays ? "notForDays" : "between"}
        options={[
          { value: "notForDays", label: t("notSeen") },
          { value: "between", label: t("between") },
        ]}
        onChange={({ target }) =>
          onChange(
            target.value === "between"
              ? { field: "lastPurchase", from: "" }
              : { field: "lastPurchase", notForDays: 90 },
          )
        }
      />
      {isDays ? (
        <Days
          label={t("days")}
          value={condition.notForDays}
          onChange={(notForDays) => onChange({ field: "lastPurchase", notForDays })}
        />
      ) : (
        <>
          {day("from", t("from"))}
          {day("to", t("to"))}
        </>
      )}
    </div>
  );
}

/** Without either day it is still "between": an empty first day, which is no condition yet, says so. */
function between({ from, to }: ConditionOf<"lastPurchase">): ConditionOf<"lastPurchase"> {
  return { field: "lastPurchase", from: from || (to ? undefined : ""), to };
}

const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Within the coming days, in a month, or between two days of the year. */
export function BirthdayEditor({ condition, onChange }: Props<"birthday">) {
  const t = useTranslations("segments.editor");
  const months = useTranslations("segments.months.names");
  const kind =
    condition.month !== undefined ? "month" : "from" in condition || "to" in condition ? "between" : "within";
  const starts = {
    within: { field: "birthday", withinDays: 14 },
    month: { field: "birthday", month: 1 },
    between: { field: "birthday", from: "12-20", to: "01-10" },
  } as const;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        aria-label={t("how")}
        className="w-48"
        value={kind}
        options={(["within", "month", "between"] as const).map((value) => ({
          value,
          label: t(`birthday.${value}`),
        }))}
        onChange={({ target }) => onChange(starts[target.value as keyof typeof starts])}
      />
      {kind === "within" && (
        <Days
          label={t("days")}
          value={condition.withinDays}
          onChange={(withinDays) => onChange({ field: "birthday", withinDays })}
        />
      )}
      {kind === "month" && (
        <Select
          aria-label={t("birthday.month")}
          className="w-40"
          value={String(condition.month)}
          options={twelve.map((month) => ({ value: String(month), label: months(`${month}`) }))}
          onChange={({ target }) => onChange({ field: "birthday", month: Number(target.value) })}
        />
      )}
      {kind === "between" &&
        (["from", "to"] as const).map((key) => (
          <DayOfYear
            key={key}
            label={t(key)}
            value={condition[key] ?? "01-01"}
            onChange={(day) => onChange({ ...condition, [key]: day })}
          />
        ))}
    </div>
  );
}

type DayOfYearProps = { label: string; value: string; onChange: (monthDay: string) => void };

function DayOfYear({ label, value, onChange }: DayOfYearProps) {
  const months = useTranslations("segments.months.of");
  const [month = "01", day = "01"] = value.split("-");
  const last = new Date(Date.UTC(2000, Number(month), 0)).getUTCDate();
  const two = (figure: number) => String(figure).padStart(2, "0");
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="text-sm text-ink-2">
        {label}
      </span>
      <Select
        aria-label={label}
        className="w-18"
        value={String(Number(day))}
        options={Array.from({ length: last }, (_, n) => ({ value: String(n + 1), label: String(n + 1) }))}
        onChange={({ target }) => onChange(`${month}-${two(Number(target.value))}`)}
      />
      <Select
        aria-label={label}
        className="w-32"
        value={String(Number(month))}
        options={twelve.map((each) => ({ value: String(each), label: months(`${each}`) }))}
        onChange={({ target }) => {
          const longest = new Date(Date.UTC(2000, Number(target.value), 0)).getUTCDate();
          onChange(`${two(Number(target.value))}-${two(Math.min(Number(day), longest))}`);
        }}
      />
    </fieldset>
  );
}

type DaysProps = { label: string; value: number | undefined; onChange: (days: number | undefined) => void };

function Days({ label, value, onChange }: DaysProps) {
  const t = useTranslations("segments.editor");
  return (
    <IntegerInput
      aria-label={label}
      className="w-28"
      suffix={t("daysShort")}
      value={value ?? null}
      onValueChange={(days) => days !== undefined && onChange(days ?? undefined)}
    />
  );
}
