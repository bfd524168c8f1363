"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import type { Draft } from "./draft";

const modes = ["points", "discounts", "pointsAndDiscounts"] as const;

/** P1: points, discounts, or both together. */
export function ModeSection({
  mode,
  onChange,
}: {
  mode: Draft["mode"];
  onChange: (mode: Draft["mode"]) => void;
}) {
  const t = useTranslations("programme");
  return (
    <Section title={t("sections.mode")}>
      <RadioGroup
        name="mode"
        legend={t("fields.mode")}
        value={mode}
        options={modes.map((value) => ({ value, label: t(`modes.${value}`), hint: t(`modeHints.${value}`) }))}
        onValueChange={(value) => onChange(modes.find((known) => known === value) ?? "points")}
      />
    </Section>
  );
}
