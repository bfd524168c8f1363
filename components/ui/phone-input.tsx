"use client";

import { Input, type InputProps } from "./input";

/** A phone in any local form. It is sent as typed, the server reads it; on leaving a home number is set in order. */
export function PhoneInput({ onBlur, ...rest }: Omit<InputProps, "type">) {
  return (
    <Input
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      {...rest}
      onBlur={(event) => {
        const tidy = tidyPhone(event.target.value);
        if (tidy !== event.target.value && rest.value === undefined) event.target.value = tidy;
        onBlur?.(event);
      }}
    />
  );
}

/** "89161234567" → "8 (916) 123-45-67"; whatever is not plainly a home number stays as typed. */
export function tidyPhone(text: string): string {
  const digits = text.replace(/[\s()-]/g, "");
  const parts = /^(\+7|8)(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(digits);
  if (!parts) return text;
  const [, prefix, code, first, second, third] = parts;
  return `${prefix} (${code}) ${first}-${second}-${third}`;
}
