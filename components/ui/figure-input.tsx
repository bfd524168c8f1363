"use client";

import { useId, useState } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field";
import { Input, type InputProps } from "./input";

export type FigureInputProps = Omit<
  InputProps,
  "value" | "defaultValue" | "onChange" | "type" | "inputMode"
> & {
  /** The integer in its unit (minor units, basis points, thousandths); null when empty. */
  value?: number | null | undefined;
  defaultValue?: number | null | undefined;
  /** The integer, null when empty, undefined while what is typed is no such figure. */
  onValueChange?: ((value: number | null | undefined) => void) | undefined;
};

type Reading = {
  parse: (text: string) => number | null;
  format: (value: number) => string;
  /** What to say when the text is no figure. */
  message: string;
  suffix?: string | undefined;
  whole?: boolean;
};

/**
 * Typed figures. What is typed stays as it is until the field is left and is never thrown away; a hidden input of
 * the same name carries the integer, or the text itself when it is no figure, so that the server can say so.
 */
export function FigureInput({ reading, ...props }: FigureInputProps & { reading: Reading }) {
  const { name, value, defaultValue, onValueChange, className, onBlur, ref, ...rest } = props;
  const { parse, format, message, suffix, whole } = reading;
  const show = (figure: number | null | undefined) =>
    figure === null || figure === undefined ? "" : format(figure);
  const [text, setText] = useState(() => show(value ?? defaultValue));
  const [seen, setSeen] = useState(value);
  const read = (typed: string) => (typed.trim() === "" ? null : (parse(typed) ?? undefined));
  const figure = read(text);
  const [left, setLeft] = useState(false);
  const errorId = useId();
  const wrong = left && figure === undefined;

  // A value set from outside replaces the text, unless the text already says the same.
  if (value !== undefined && value !== seen) {
    setSeen(value);
    if (value !== figure) setText(show(value));
  }

  function attach(input: HTMLInputElement | null) {
    input?.setCustomValidity(figure === undefined ? message : "");
    if (typeof ref === "function") ref(input);
    else if (ref) ref.current = input;
  }

  return (
    <div className={classNames("flex min-w-0 flex-col gap-1", className)}>
      <span className="relative block">
        <Input
          {...rest}
          type="text"
          inputMode={whole ? "numeric" : "decimal"}
          autoComplete="off"
          className={classNames("text-right", suffix && (suffix.length > 2 ? "pr-16" : "pr-8"))}
          value={text}
          {...(wrong ? { "aria-invalid": true, "aria-describedby": errorId } : {})}
          ref={attach}
          onChange={(event) => {
            setText(event.target.value);
            const next = read(event.target.value);
            if (next !== undefined) setSeen(next);
            onValueChange?.(next);
          }}
          onBlur={(event) => {
            setLeft(true);
            if (typeof figure === "number") setText(format(figure));
            onBlur?.(event);
          }}
        />
        {suffix && (
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-3"
          >
            {suffix}
          </span>
        )}
      </span>
      {wrong && <FieldError id={errorId}>{message}</FieldError>}
      {name && <input type="hidden" name={name} value={figure === undefined ? text : (figure ?? "")} />}
    </div>
  );
}
