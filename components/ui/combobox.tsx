"use client";

import { Check, ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { classNames } from "./class-names";
import { ComboboxPopup } from "./combobox-popup";
import { useFieldControl } from "./field";
import { type InputSize, inputStyle } from "./input-style";
import { type ComboboxItem, useComboboxItems } from "./use-combobox-items";
import { useOptions } from "./use-options";

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
  const list = useId();
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [inside, setInside] = useState<ComboboxItem | null>(defaultValue ?? null);
  const chosen = props.value === undefined ? inside : props.value;
  // What is typed; null while the field shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const { items, searching } = useComboboxItems({ items: props.items, search, typed });
  const options = useOptions({
    id: list,
    count: items.length,
    open,
    onTake: (at) => choose(items[at] ?? null),
  });

  function choose(item: ComboboxItem | null) {
    setInside(item);
    shut();
    onValueChange?.(item);
  }

  function shut() {
    setOpen(false);
    setTyped(null);
  }

  function show() {
    if (disabled) return;
    options.markFirst();
    setOpen(true);
  }

  return (
    <div ref={frame} className={classNames("relative block min-w-0", className)}>
      <input
        {...wired}
        {...options.input}
        ref={input}
        disabled={disabled}
        placeholder={placeholder}
        value={typed ?? chosen?.label ?? ""}
        onChange={(event) => {
          setTyped(event.target.value);
          show();
        }}
        onClick={show}
        onBlur={shut}
        onKeyDown={(event) => {
          if (options.press(event)) return;
          if (open && event.key === "Escape") {
            event.preventDefault();
            shut();
          } else if (!open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
            event.preventDefault();
            show();
          }
        }}
        className={inputStyle(size, "truncate pr-16")}
      />
      <span className="absolute inset-y-0 right-1 flex items-center">
        {chosen && !disabled && (
          <button
            type="button"
            aria-label={t("clear")}
            className={adornment}
            onClick={() => {
              choose(null);
              input.current?.focus();
            }}
          >
            <X aria-hidden className="size-4" />
          </button>
        )}
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("open")}
          disabled={disabled}
          className={adornment}
          // The field keeps the focus, and with it the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            input.current?.focus();
            if (open) shut();
            else show();
          }}
        >
          <ChevronDown aria-hidden className="size-4" />
        </button>
      </span>
      {name && <input type="hidden" name={name} value={chosen?.value ?? ""} />}
      {open && (
        <ComboboxPopup anchor={frame}>
          <p role="status" className="px-2 text-sm text-ink-3 not-empty:py-2">
            {searching
              ? t("searching")
              : items.length > 0
                ? null
                : search && !typed?.trim()
                  ? t("typeToSearch")
                  : t("nothingFound")}
          </p>
          <div id={list} role="listbox" aria-label={placeholder ?? t("open")}>
            {items.map((item, index) => (
              <div
                key={item.value}
                {...options.option(index)}
                className="flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-base select-none aria-selected:bg-hover max-sm:min-h-10"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{item.label}</span>
                  {item.hint && <span className="block truncate text-xs text-ink-3">{item.hint}</span>}
                </span>
                {item.value === chosen?.value && <Check aria-hidden className="size-4 text-accent" />}
              </div>
            ))}
          </div>
        </ComboboxPopup>
      )}
    </div>
  );
}

const adornment = "flex size-7 items-center justify-center rounded-sm text-ink-3 hover:text-ink";
