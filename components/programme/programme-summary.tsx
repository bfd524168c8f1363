"use client";

import { useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { type KeyValue, KeyValueList } from "@/components/ui/key-value-list";
import type { Draft } from "./draft";
import { type EditorFacts, EditorProvider } from "./editor-context";
import { useRuleWords } from "./use-rule-words";
import { useStandingWords } from "./use-standing-words";

type ProgrammeSummaryProps = {
  programme: Draft;
  facts: Omit<EditorFacts, "grades" | "problems" | "onNamed">;
};

/** A version read as sentences. */
export function ProgrammeSummary({ programme, facts }: ProgrammeSummaryProps) {
  const shared = { ...facts, grades: programme.grades, problems: [], onNamed: () => undefined };
  return (
    <EditorProvider value={shared}>
      <Summary programme={programme} currency={facts.currency} />
    </EditorProvider>
  );
}

function Summary({ programme, currency }: { programme: Draft; currency: string }) {
  const t = useTranslations("programme");
  const words = useRuleWords();
  const standingWords = useStandingWords();
  const { discounts, earning, spending, expiry, grades, mode } = programme;
  const list = (items: readonly { name: string; words: string }[], none: string) =>
    items.length === 0 ? (
      <span className="text-ink-3">{none}</span>
    ) : (
      <ul className="flex flex-col gap-1">
        {items.map((item) => (
          <li key={item.name + item.words}>
            {item.name && <span className="font-medium">{item.name}: </span>}
            {item.words}
          </li>
        ))}
      </ul>
    );
  const points: KeyValue[] = [
    {
      key: "earning",
      label: t("sections.earning"),
      value: list(
        earning.rules.map((rule) => ({ name: rule.name, words: words.earning(rule) })),
        t("none.earning"),
      ),
    },
    {
      key: "spending",
      label: t("sections.spending"),
      value: list(
        spending.rules.map((rule) => ({ name: rule.name ?? "", words: words.spending(rule) })),
        t("none.spending"),
      ),
    },
    {
      key: "pointValue",
      label: t("fields.pointValue"),
      value: <Amount value={spending.pointValue} currency={currency} />,
    },
    {
      key: "expiry",
      label: t("sections.expiry"),
      value: t("words.expiry", { days: expiry.lotDays ?? 0, idle: expiry.inactivityDays ?? 0 }),
    },
  ];
  const discountFacts: KeyValue[] = [
    {
      key: "discounts",
      label: t("sections.discounts"),
      value: list(
        [
          ...(discounts.fixed ? [{ name: t("fields.fixed"), words: words.percent(discounts.fixed) }] : []),
          ...(discounts.cumulative
            ? [
                {
                  name: t("fields.cumulative"),
                  words: discounts.cumulative.steps.map(({ percent }) => words.percent(percent)).join(", "),
                },
              ]
            : []),
          ...(discounts.promotions ?? []).map((rule) => ({ name: rule.name, words: words.promotion(rule) })),
        ],
        t("none.discounts"),
      ),
    },
  ];
  return (
    <KeyValueList
      items={[
        { key: "mode", label: t("fields.mode"), value: t(`modes.${mode}`) },
        ...(mode === "discounts" ? [] : points),
        ...(mode === "points" ? [] : discountFacts),
        {
          key: "grades",
          label: t("sections.grades"),
          value: list(
            grades.map((grade) => ({ name: grade.name, words: words.grade(grade) })),
            t("none.grade"),
          ),
        },
        {
          key: "standing",
          label: t("sections.standing"),
          value: list(standingWords(programme.standing), t("none.standing")),
        },
      ]}
    />
  );
}
