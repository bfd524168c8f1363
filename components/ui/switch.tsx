import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & { label: ReactNode; hint?: ReactNode };

/** On or off, at once or with the form; a checkbox to the browser. */
export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  return (
    <label className={classNames("flex min-h-6 items-start justify-between gap-4 text-base", className)}>
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-xs text-ink-3">{hint}</span>}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state by itself
        role="switch"
        className={classNames(
          "relative mt-px h-5 w-9 shrink-0 appearance-none rounded-full bg-line-strong transition-colors",
          "before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-white before:transition-transform",
          "checked:bg-accent-fill checked:before:translate-x-4 disabled:opacity-50 forced-colors:border",
        )}
        {...rest}
      />
    </label>
  );
}
