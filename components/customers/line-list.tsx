"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";

type LineListProps = {
  label: string;
  addLabel: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
  error?: string | undefined;
  /** One line's input. */
  input: (line: { value: string; label: string; set: (value: string) => void }) => ReactNode;
};

/** Several values of one kind, each on a line of its own: phones, e-mails. */
export function LineList({ label, addLabel, lines, onChange, error, input }: LineListProps) {
  const t = useTranslations("customers.fields");
  const id = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={error ? id : undefined}>
      <legend className="pb-1 text-sm font-medium text-ink-2">{label}</legend>
      {lines.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div key={index} className="flex items-center gap-1">
          <div className="min-w-0 flex-1">
            {input({
              value,
              label: lines.length > 1 ? `${label} ${index + 1}` : label,
              set: (next) => onChange(lines.map((line, at) => (at === index ? next : line))),
            })}
          </div>
          {lines.length > 1 && (
            <IconButton
              label={t("removeLine")}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            >
              <X aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      {error && <FieldError id={id}>{error}</FieldError>}
      <Button tone="quiet" size="sm" className="self-start" onClick={() => onChange([...lines, ""])}>
        <Plus aria-hidden />
        {addLabel}
      </Button>
    </fieldset>
  );
}
