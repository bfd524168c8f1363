"use client";

import { useTranslations } from "next-intl";
import type { DraftCategoryRule, DraftStanding } from "./draft";
import { useRuleWords } from "./use-rule-words";

type Reached = DraftStanding["discount"][number] | DraftStanding["importance"][number];
type Line = { name: string; words: string };

/** T1 to T3: what is assigned by rule as a manager would say it, a line for each thing that one can be given. */
export function useStandingWords() {
  const t = useTranslations("programme");
  const common = useTranslations("common.grade");
  const { percent, threshold } = useRuleWords();

  function when(rule: DraftCategoryRule | Reached): string {
    if ("visitStatus" in rule) return t(`words.standing.${rule.visitStatus}`);
    if ("notVisitedDays" in rule) return t("words.standing.notVisited", { days: rule.notVisitedDays });
    return threshold(rule);
  }

  const lapse = (days: number | undefined) =>
    days === undefined ? [] : [t("words.standing.lapse", { days })];

  return (standing: DraftStanding): Line[] => {
    const { discount, importance, categories } = standing;
    const warn = standing.discountWarnDays;
    const discounts = discount.map((rule) => `${percent(rule.percent)} ${when(rule)}`);
    const classes = importance.map((rule) => `${common(rule.value)} ${when(rule as never)}`);
    const names = [...new Set([...categories.add, ...categories.remove].map(({ category }) => category))];
    const lines = [
      {
        name: t("standing.tabs.discount"),
        parts: discounts,
        more: [
          ...lapse(standing.discountLapsesAfterDays),
          ...(warn === undefined ? [] : [t("words.standing.warn", { days: warn })]),
        ],
      },
      {
        name: t("standing.tabs.importance"),
        parts: classes,
        more: lapse(standing.importanceLapsesAfterDays),
      },
      ...names.map((name) => ({
        name: t("words.standing.category", { name }),
        parts: [
          ...categories.add.filter(({ category }) => category === name).map(when),
          ...categories.remove
            .filter(({ category }) => category === name)
            .map((rule) => t("words.standing.removed", { when: when(rule) })),
        ],
        more: [],
      })),
    ];
    return lines
      .filter(({ parts }) => parts.length > 0)
      .map(({ name, parts, more }) => ({ name, words: [...parts, ...more].join(" · ") }));
  };
}
