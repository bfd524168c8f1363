"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useId } from "react";
import { classNames } from "./class-names";

type FieldState = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean };

const FieldContext = createContext<FieldState | null>(null);

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** Texts beside the field; the first is shown. Takes what conform gives. */
  error?: string | readonly string[] | null | undefined;
  required?: boolean;
  /** Says "optional" beside the label, in forms where most fields are required. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** Label, control, hint and error, wired together; the control inside finds its ids by itself. */
export function Field({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  className,
  children,
}: FieldProps) {
  const t = useTranslations("ui");
  const id = useId();
  const message = typeof error === "string" ? error : error?.[0];
  const describedBy = [hint ? `${id}-hint` : "", message ? `${id}-error` : ""].filter(Boolean).join(" ");
  const state = {
    id,
    describedBy: describedBy || undefined,
    invalid: Boolean(message),
    required: required === true,
  };
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1", className)}>
      <label
        htmlFor={id}
        className={hideLabel ? "sr-only" : "flex items-baseline gap-1.5 text-sm font-medium text-ink"}
      >
        {label}
        {optional && <span className="text-xs font-normal text-ink-3">{t("optional")}</span>}
      </label>
      <FieldContext value={state}>{children}</FieldContext>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
      {message && <FieldError id={`${id}-error`}>{message}</FieldError>}
    </div>
  );
}

/** The words of an error under a field. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p {...(id ? { id } : {})} className="flex items-start gap-1 text-xs text-danger">
      <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

type Wired = {
  id?: string | undefined;
  required?: boolean | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling" | undefined;
};

/** The ids and states that a control inside a `Field` takes over, its own props first. */
export function useFieldControl(props: Wired) {
  const field = useContext(FieldContext);
  const own = useId();
  return {
    id: props.id ?? field?.id ?? own,
    required: props.required ?? field?.required ?? false,
    "aria-describedby": props["aria-describedby"] ?? field?.describedBy,
    "aria-invalid": props["aria-invalid"] ?? (field?.invalid || undefined),
  };
}
