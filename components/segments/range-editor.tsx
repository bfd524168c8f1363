"use client";

import { useTranslations } from "next-intl";
import { IntegerInput } from "@/components/ui/integer-input";
import { MoneyInput } from "@/components/ui/money-input";
import { useSegmentFacts } from "./segment-facts";

type Range = { field: string; gte?: number | undefined; lte?: number | undefined; days?: number | undefined };

type RangeEditorProps<C extends Range> = {
  condition: C;
  unit: "money" | "count";
  /** Whether it may be limited to the last N days. */
  hasDays?: boolean;
  onChange: (condition: C) => void;
};

/** From, to, or both; where it makes sense of the last days. */
export function RangeEditor<C extends Range>({ condition, unit, hasDays, onChange }: RangeEditorProps<C>) {
  const t = useTranslations("segments.editor");
  const { currency } = useSegmentFacts();
  const figure = (key: "gte" | "lte" | "days", label: string) => {
    const wiring = {
      "aria-label": label,
      placeholder: label,
      value: condition[key] ?? null,
      onValueChange: (value: number | null | undefined) =>
        value !== undefined && onChange({ ...condition, [key]: value ?? undefined }),
    };
    return unit === "money" && key !== "days" ? (
      <MoneyInput currency={currency} {...wiring} />
    ) : (
      <IntegerInput {...wiring} {...(key === "days" ? { suffix: t("daysShort") } : {})} />
    );
  };
  return (
    <div className="grid grid-cols-2 gap-2 sm:flex">
      {figure("gte", t("from"))}
      {figure("lte", t("to"))}
      {hasDays && figure("days", t("inDays"))}
    </div>
  );
}
