"use client";

import { useTranslations } from "next-intl";
import { DateInput } from "@/components/ui/date-input";
import { DraftField } from "./editor-context";

type Period = { from?: string | undefined; to?: string | undefined };

/** From a day to a day, both of which belong to it. */
export function PeriodFields({
  path,
  period,
  onChange,
}: {
  path: string;
  period: Period;
  onChange: (period: Period) => void;
}) {
  const t = useTranslations("programme.fields");
  return (
    <div className="flex flex-wrap gap-4">
      <DraftField path={`${path}.from`} label={t("from")}>
        <DateInput
          value={period.from?.slice(0, 10) ?? ""}
          onChange={(event) => onChange({ from: event.target.value || undefined, to: period.to })}
        />
      </DraftField>
      <DraftField path={`${path}.to`} label={t("to")}>
        <DateInput
          value={period.to?.slice(0, 10) ?? ""}
          onChange={(event) => onChange({ from: period.from, to: event.target.value || undefined })}
        />
      </DraftField>
    </div>
  );
}

type MoreProps = { title: string; open?: boolean; children: React.ReactNode };

/** A part of a rule that most rules leave alone. */
export function More({ title, open = false, children }: MoreProps) {
  return (
    <details open={open} className="rounded-md border border-line">
      <summary className="px-3 py-2 text-sm font-medium text-ink-2 hover:text-ink">{title}</summary>
      <div className="flex flex-col gap-4 border-t border-line p-3">{children}</div>
    </details>
  );
}
