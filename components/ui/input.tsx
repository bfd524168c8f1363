"use client";

import type { ComponentProps } from "react";
import { useFieldControl } from "./field";
import { type InputSize, inputStyle } from "./input-style";

export type InputProps = Omit<ComponentProps<"input">, "size"> & { size?: InputSize };

export function Input({ size, className, type = "text", ...rest }: InputProps) {
  const wired = useFieldControl(rest);
  return <input type={type} {...rest} {...wired} className={inputStyle(size, className)} />;
}
