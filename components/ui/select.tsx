"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field";
import { type InputSize, inputStyle } from "./input-style";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = Omit<ComponentProps<"select">, "size" | "children" | "multiple"> & {
  size?: InputSize;
  options: readonly SelectOption[];
  /** The first choice, with an empty value. */
  placeholder?: string;
};

/** The browser's own select: it works without script, and phones show their own wheel. */
export function Select({ size, className, options, placeholder, ...rest }: SelectProps) {
  const wired = useFieldControl(rest);
  return (
    <span className={classNames("relative block min-w-0", className)}>
      <select {...rest} {...wired} className={inputStyle(size, "appearance-none truncate pr-8")}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
