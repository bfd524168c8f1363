"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field";
import { type InputSize, inputStyle } from "./input-style";

export type ComboboxItem = { value: string; label: string; hint?: string | undefined };

type ComboboxProps = {
  /** Sent with the form: the chosen item's value, empty when none. */
  name?: string;
  /** All choices, when they are few; otherwise give `search`. */
  items?: readonly ComboboxItem[];
  /** Finds choices for what is typed; only the last answer counts. */
  search?: (query: string) => Promise<readonly ComboboxItem[]>;
  value?: ComboboxItem | null;
  defaultValue?: ComboboxItem | null;
  onValueChange?: (item: ComboboxItem | null) => void;
  placeholder?: string;
  size?: InputSize;
  disabled?: boolean;
  className?: string;
};

/** Typing narrows the list. */
export function Combobox(props: ComboboxProps) {
  const { name, search, defaultValue, onValueChange, placeholder, size, disabled, className } = props;
  const t = useTranslations("ui");
  const wired = useFieldControl({});
  const [inside, setInside] = useState<ComboboxItem | null>(defaultValue ?? null);
  const chosen = props.value === undefined ? inside : props.value;
  const { items, searching, find } = useSearch(search, props.items, chosen);

  return (
    <Base.Root<ComboboxItem>
      items={items}
      value={chosen}
      disabled={disabled === true}
      autoHighlight
      {...(search ? { filter: null } : {})}
      isItemEqualToValue={(a, b) => a.value === b.value}
      onValueChange={(item) => {
        setInside(item);
        onValueChange?.(item);
      }}
      onInputValueChange={(query, details) => {
        if (details.reason === "input-change") find(query);
      }}
    >
      <Base.InputGroup className={classNames("relative block min-w-0", className)}>
        <Base.Input {...wired} placeholder={placeholder} className={inputStyle(size, "truncate pr-16")} />
        <span className="absolute inset-y-0 right-1 flex items-center">
          <Base.Clear aria-label={t("clear")} className={adornment}>
            <X aria-hidden className="size-4" />
          </Base.Clear>
          <Base.Trigger aria-label={t("open")} className={adornment}>
            <ChevronDown aria-hidden className="size-4" />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      {name && <input type="hidden" name={name} value={chosen?.value ?? ""} />}
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50">
          <Base.Popup className="pop-motion max-h-[min(20rem,var(--available-height))] w-[var(--anchor-width)] min-w-56 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-float">
            <Base.Status className="px-2 text-sm text-ink-3 not-empty:py-2">
              {searching ? t("searching") : search && items.length === 0 ? t("typeToSearch") : null}
            </Base.Status>
            <Base.Empty className="px-2 text-sm text-ink-3 not-empty:py-2">
              {searching || (search && items.length === 0) ? null : t("nothingFound")}
            </Base.Empty>
            <Base.List>
              {(item: ComboboxItem) => (
                <Base.Item
                  key={item.value}
                  value={item}
                  className="flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-base select-none data-highlighted:bg-hover max-sm:min-h-10"
                >
                  <span className="min-w-0 flex-1">
                    <span className="block truncate">{item.label}</span>
                    {item.hint && <span className="block truncate text-xs text-ink-3">{item.hint}</span>}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const adornment = "flex size-7 items-center justify-center rounded-sm text-ink-3 hover:text-ink";
const typingPause = 150;

/** The choices to show: those given, or those found; what is chosen is always among them. */
function useSearch(
  search: ComboboxProps["search"],
  given: readonly ComboboxItem[] | undefined,
  chosen: ComboboxItem | null,
) {
  const [found, setFound] = useState<readonly ComboboxItem[]>([]);
  const [searching, setSearching] = useState(false);
  const latest = useRef(0);

  function find(query: string) {
    if (!search) return;
    latest.current += 1;
    const turn = latest.current;
    setSearching(query.trim() !== "");
    setTimeout(async () => {
      if (turn !== latest.current) return;
      const answer = query.trim() === "" ? [] : await search(query.trim()).catch(() => []);
      if (turn !== latest.current) return;
      setFound(answer);
      setSearching(false);
    }, typingPause);
  }

  const items = search ? found : (given ?? []);
  const complete =
    search && chosen && !items.some((item) => item.value === chosen.value) && items.length === 0
      ? [chosen]
      : items;
  return { items: complete, searching, find };
}
