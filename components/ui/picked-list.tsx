"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Combobox } from "./combobox";
import type { ComboboxItem } from "./use-combobox-items";

export type PickedListProps = {
  label: string;
  chosen: readonly ComboboxItem[];
  /** All choices, when they are few; otherwise give `search`. */
  items?: readonly ComboboxItem[];
  search?: (query: string) => Promise<readonly ComboboxItem[]>;
  onChange: (values: string[]) => void;
  onPicked?: (item: ComboboxItem) => void;
  /** What stands below: problems. */
  children?: ReactNode;
};

/** Several of a list, picked by name; each stands as a word that can be taken away. */
export function PickedList(props: PickedListProps) {
  const { label, chosen, items, search, onChange, onPicked, children } = props;
  const t = useTranslations("common");
  const values = chosen.map(({ value }) => value);
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map((item) => (
            <li
              key={item.value}
              className="inline-flex max-w-full items-center rounded-md border border-accent-line bg-accent-soft pl-2 text-sm text-accent"
            >
              <span className="truncate">{item.label}</span>
              <button
                type="button"
                aria-label={`${t("actions.remove")}: ${item.label}`}
                className="flex size-6 shrink-0 items-center justify-center rounded-md hover:bg-accent-line"
                onClick={() => onChange(values.filter((value) => value !== item.value))}
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        key={values.join()}
        placeholder={t("actions.add")}
        value={null}
        {...(items ? { items: items.filter(({ value }) => !values.includes(value)) } : {})}
        {...(search ? { search } : {})}
        onValueChange={(item) => {
          if (!item || values.includes(item.value)) return;
          onPicked?.(item);
          onChange([...values, item.value]);
        }}
      />
      {children}
    </fieldset>
  );
}
