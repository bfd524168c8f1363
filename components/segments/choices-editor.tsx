"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";

type ChoicesEditorProps<V extends string, C extends { in: V[] }> = {
  condition: C;
  choices: readonly { value: V; label: string }[];
  onChange: (condition: C) => void;
};

/** Any of a few, to be ticked. */
export function ChoicesEditor<V extends string, C extends { in: V[] }>(props: ChoicesEditorProps<V, C>) {
  const { condition, choices, onChange } = props;
  const t = useTranslations("segments.editor");
  if (choices.length === 0) return <p className="text-sm text-ink-3">{t("noChoices")}</p>;
  return (
    <div className="flex max-h-40 flex-wrap gap-x-4 gap-y-1 overflow-y-auto">
      {choices.map(({ value, label }) => (
        <Checkbox
          key={value}
          checked={condition.in.includes(value)}
          label={label}
          onChange={({ target }) =>
            onChange({
              ...condition,
              in: target.checked ? [...condition.in, value] : condition.in.filter((other) => other !== value),
            })
          }
        />
      ))}
    </div>
  );
}
