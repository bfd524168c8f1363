import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Segment = { value: string; label: ReactNode };

type SegmentedControlProps = {
  /** What is chosen, for screen readers. */
  label: string;
  name: string;
  segments: readonly Segment[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  size?: "md" | "xl";
};

/** One of two to five, side by side; radio buttons to the browser. */
export function SegmentedControl(props: SegmentedControlProps) {
  const { label, name, segments, value, defaultValue, onValueChange, size = "md" } = props;
  return (
    <fieldset className="inline-flex w-fit rounded-md border border-line bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={classNames(
            "flex items-center justify-center rounded-sm border border-transparent px-3 text-ink-2 select-none hover:text-ink",
            "has-checked:border-line has-checked:bg-surface has-checked:font-medium has-checked:text-ink",
            "has-focus-visible:outline-2 has-focus-visible:outline-accent",
            size === "xl" ? "h-11 min-w-20 text-md" : "h-7 text-base",
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={segment.value}
            {...(value === undefined
              ? { defaultChecked: segment.value === defaultValue }
              : { checked: segment.value === value })}
            onChange={() => onValueChange?.(segment.value)}
          />
          {segment.label}
        </label>
      ))}
    </fieldset>
  );
}
