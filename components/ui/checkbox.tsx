"use client";

import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  /** Some but not all of what it stands for. */
  mixed?: boolean;
};

export function Checkbox({ label, hint, hideLabel, mixed = false, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={classNames(
        "flex min-h-6 min-w-6 gap-2 text-base",
        hideLabel ? "items-center" : "items-start",
        className,
      )}
    >
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = mixed;
        }}
        className={classNames("size-4 shrink-0 rounded-sm accent-accent-fill", !hideLabel && "mt-0.5")}
        {...rest}
      />
      <span className={hideLabel ? "sr-only" : "min-w-0"}>
        {label}
        {hint && <span className="block text-xs text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}
