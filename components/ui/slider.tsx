"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field";

type SliderProps = Omit<ComponentProps<"input">, "type" | "onChange" | "value"> & {
  value: number;
  max: number;
  onValueChange: (value: number) => void;
};

/** A whole figure by dragging; the exact one is typed in a field beside it. */
export function Slider({ value, max, onValueChange, className, ...rest }: SliderProps) {
  const wired = useFieldControl(rest);
  return (
    <input
      min={0}
      step={1}
      {...rest}
      {...wired}
      required={undefined}
      type="range"
      max={max}
      value={value}
      onChange={(event) => onValueChange(event.target.valueAsNumber)}
      className={classNames("h-8 w-full min-w-0 accent-accent-fill", className)}
    />
  );
}
