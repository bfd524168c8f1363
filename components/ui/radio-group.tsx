import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioGroupProps = Omit<ComponentProps<"fieldset">, "onChange" | "defaultValue"> & {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  error?: string | undefined;
  onValueChange?: (value: string) => void;
};

/** One of a few, all of them visible. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, name, options, value, defaultValue, error, onValueChange, className, ...rest } = props;
  return (
    <fieldset {...rest} className={classNames("flex flex-col gap-1.5", className)}>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex min-h-6 items-start gap-2 text-base">
          <input
            type="radio"
            name={name}
            value={option.value}
            disabled={option.disabled}
            className="mt-0.5 size-4 shrink-0 accent-accent-fill"
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: value === option.value })}
            onChange={() => onValueChange?.(option.value)}
          />
          <span className="min-w-0">
            {option.label}
            {option.hint && <span className="block text-xs text-ink-3">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
