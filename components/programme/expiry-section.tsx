"use client";

import { useTranslations } from "next-intl";
import { IntegerInput } from "@/components/ui/integer-input";
import { Section } from "@/components/ui/section";
import type { Draft } from "./draft";
import { DraftField } from "./editor-context";

type Expiry = Draft["expiry"];

const fields = ["lotDays", "inactivityDays", "warnDays"] as const;

/** P5: when points end, and how long before the customer is told. */
export function ExpirySection({ expiry, onChange }: { expiry: Expiry; onChange: (expiry: Expiry) => void }) {
  const t = useTranslations("programme");
  return (
    <Section title={t("sections.expiry")} description={t("sections.expiryHint")}>
      <div className="grid gap-4 sm:grid-cols-3">
        {fields.map((field) => (
          <DraftField
            key={field}
            path={`expiry.${field}`}
            label={t(`fields.${field}`)}
            hint={t(`fields.${field}Hint`)}
          >
            <IntegerInput
              value={expiry[field] ?? null}
              onValueChange={(days) =>
                days !== undefined && onChange({ ...expiry, [field]: days ?? undefined })
              }
            />
          </DraftField>
        ))}
      </div>
    </Section>
  );
}
