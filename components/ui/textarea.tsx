"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field";
import { inputStyle } from "./input-style";

/** Grows with its text where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  const wired = useFieldControl(rest);
  return (
    <textarea
      rows={rows}
      {...rest}
      {...wired}
      className={inputStyle(
        "md",
        classNames("h-auto max-sm:h-auto py-1.5 field-sizing-content min-h-16", className),
      )}
    />
  );
}
