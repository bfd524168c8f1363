"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import type { ConditionOf, FieldName } from "@/core/segments/fields";
import { BoughtEditor } from "./bought-editor";
import { ChoicesEditor } from "./choices-editor";
import { BirthdayEditor, LastPurchaseEditor } from "./date-editors";
import { RangeEditor } from "./range-editor";
import { useSegmentFacts } from "./segment-facts";

export type EditorProps<F extends FieldName> = {
  condition: ConditionOf<F>;
  onChange: (condition: ConditionOf<F>) => void;
};

type Kind<F extends FieldName> = {
  /** What stands there when the condition is added. */
  start: ConditionOf<F>;
  editor: (props: EditorProps<F>) => ReactNode;
};

/** K6: how each condition is edited, a row for every field that there is. */
export const conditionEditors: { [F in FieldName]: Kind<F> } = {
  bought: { start: { field: "bought", ever: true }, editor: BoughtEditor },
  lastPurchase: { start: { field: "lastPurchase", notForDays: 90 }, editor: LastPurchaseEditor },
  birthday: { start: { field: "birthday", withinDays: 14 }, editor: BirthdayEditor },
  sold: { start: { field: "sold" }, editor: (props) => <RangeEditor {...props} unit="money" /> },
  paid: { start: { field: "paid" }, editor: (props) => <RangeEditor {...props} unit="money" /> },
  visits: { start: { field: "visits" }, editor: (props) => <RangeEditor {...props} unit="count" /> },
  averagePurchase: {
    start: { field: "averagePurchase" },
    editor: (props) => <RangeEditor {...props} unit="money" />,
  },
  balance: { start: { field: "balance" }, editor: (props) => <RangeEditor {...props} unit="count" /> },
  pointsEarned: {
    start: { field: "pointsEarned", days: 30 },
    editor: (props) => <RangeEditor {...props} unit="count" hasDays />,
  },
  category: {
    start: { field: "category", in: [] },
    editor: (props) => <ChoicesEditor {...props} choices={useSegmentFacts().categories} />,
  },
  importance: { start: { field: "importance", in: [] }, editor: ImportanceEditor },
  grade: {
    start: { field: "grade", in: [] },
    editor: (props) => <ChoicesEditor {...props} choices={useSegmentFacts().grades} />,
  },
  store: {
    start: { field: "store", in: [] },
    editor: (props) => <ChoicesEditor {...props} choices={useSegmentFacts().stores} />,
  },
  priceList: {
    start: { field: "priceList", in: [] },
    editor: (props) => <ChoicesEditor {...props} choices={useSegmentFacts().priceLists} />,
  },
  role: { start: { field: "role", in: [] }, editor: RoleEditor },
  consent: { start: { field: "consent", channel: "email", is: true }, editor: ConsentEditor },
};

function ImportanceEditor({ condition, onChange }: EditorProps<"importance">) {
  const t = useTranslations("common.grade");
  const choices = (["gold", "silver", "bronze"] as const).map((value) => ({ value, label: t(value) }));
  return <ChoicesEditor condition={condition} onChange={onChange} choices={choices} />;
}

function RoleEditor({ condition, onChange }: EditorProps<"role">) {
  const t = useTranslations("customers.roles");
  const choices = (["customer", "supplier", "prospect"] as const).map((value) => ({
    value,
    label: t(value),
  }));
  return <ChoicesEditor condition={condition} onChange={onChange} choices={choices} />;
}

function ConsentEditor({ condition, onChange }: EditorProps<"consent">) {
  const t = useTranslations("segments");
  const options = (["email", "sms"] as const).flatMap((channel) => [
    { value: `${channel} yes`, label: t(`words.agreed.${channel}`) },
    { value: `${channel} no`, label: t(`words.notAgreed.${channel}`) },
  ]);
  return (
    <Select
      aria-label={t("fields.consent")}
      value={`${condition.channel} ${condition.is ? "yes" : "no"}`}
      options={options}
      onChange={({ target }) =>
        onChange({
          field: "consent",
          channel: target.value.startsWith("email") ? "email" : "sms",
          is: target.value.endsWith("yes"),
        })
      }
    />
  );
}
