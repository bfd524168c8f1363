"use client";

import { Input, type InputProps } from "./input";

type DateInputProps = Omit<InputProps, "type"> & { kind?: "date" | "time" | "datetime-local" | "month" };

/** A day ("YYYY-MM-DD"), a time or both: the browser's own picker, which knows every keyboard and phone. */
export function DateInput({ kind = "date", className, ...rest }: DateInputProps) {
  return (
    <Input {...rest} type={kind} className={className ?? (kind === "datetime-local" ? "w-56" : "w-40")} />
  );
}
