"use client";

import { useLocale, useTranslations } from "next-intl";
import { localName } from "@/core/catalogue/local-name";
import { formatInteger, formatMoney, formatPercent, formatPoints, formatQuantity } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import type {
  DraftEarningRule,
  DraftGrade,
  DraftMembers,
  DraftPromotion,
  DraftScope,
  DraftSpendingRule,
} from "./draft";
import { useEditor } from "./editor-context";

type Basis = NonNullable<DraftGrade["basis"]>;

/** Rules as a manager would say them. */
export function useRuleWords() {
  const t = useTranslations("programme.words");
  const tGrade = useTranslations("common.grade");
  const locale = useLocale();
  const { groups, products, grades, currency } = useEditor();
  const percent = (bp: number) => formatPercent(bp, locale);
  const groupName = (id: string) => {
    const group = groups.find((item) => item.id === id);
    return group ? localName(group, locale) : id;
  };
  const productName = (id: string) => products.find((item) => item.id === id)?.name ?? id;
  const named = (part: { groups?: string[] | undefined; products?: string[] | undefined }) =>
    [...(part.groups ?? []).map(groupName), ...(part.products ?? []).map(productName)].join(", ");

  function scope(given: DraftScope | undefined): string {
    if (!given) return t("everything");
    const what = named(given) || t("everything");
    const except = named(given.except ?? {});
    return except ? t("scopeExcept", { what, except }) : what;
  }

  function members(given: DraftMembers | undefined): string | null {
    if (!given) return null;
    const kinds = [
      given.categories ?? [],
      (given.importance ?? []).map((value) => tGrade(value)),
      (given.grades ?? []).map((key) => grades.find((grade) => grade.key === key)?.name || key),
      given.series ?? [],
    ];
    const words = kinds.filter((kind) => kind.length > 0).map((kind) => kind.join(t("or")));
    return words.length > 0 ? t("for", { who: words.join(t("and")) }) : null;
  }

  function period({ from, to }: { from?: string | undefined; to?: string | undefined }): string | null {
    const day = (text: string) => formatDay(text.slice(0, 10), locale);
    if (from && to) return t("period", { from: day(from), to: day(to) });
    if (from) return t("periodFrom", { from: day(from) });
    return to ? t("periodTo", { to: day(to) }) : null;
  }

  const join = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(" · ");

  return {
    earning(rule: DraftEarningRule): string {
      return join([
        earned(rule),
        scope(rule.products),
        members(rule.members),
        period(rule),
        rule.adds ? t("adds") : null,
      ]);
    },
    promotion(rule: DraftPromotion): string {
      return join([
        t("discount", { percent: percent(rule.percent) }),
        scope(rule.products),
        members(rule.members),
        period(rule),
        rule.birthdayDays === undefined ? null : t("birthday", { days: rule.birthdayDays }),
      ]);
    },
    spending(rule: DraftSpendingRule): string {
      const except = rule.except ? scope(rule.except) : null;
      return join([
        t("share", { percent: percent(rule.maxPercent ?? 10_000) }),
        rule.minBalance ? t("minBalance", { points: formatPoints(rule.minBalance, locale) }) : null,
        rule.downTo === "minimumPrice" ? t("downToMinimum") : null,
        except ? t("notFor", { what: except }) : null,
        members(rule.members),
      ]);
    },
    grade(grade: DraftGrade): string {
      const earns = grade.percent === undefined ? null : t("gradeEarns", { percent: percent(grade.percent) });
      const gives = grade.discount === undefined ? null : t("discount", { percent: percent(grade.discount) });
      return join([earns, gives, reached(grade)]);
    },
    threshold,
    percent,
  };

  function reached({ basis, from, days }: DraftGrade): string {
    if (basis === undefined) return t("gradeByHand");
    if (!from) return t("gradeAtOnce");
    return threshold({ basis, from, days });
  }

  function threshold({
    basis,
    from,
    days,
  }: {
    basis: Basis;
    from: number;
    days?: number | undefined;
  }): string {
    const what =
      basis === "visits"
        ? t("gradeBy.visits", { count: from })
        : t(`gradeBy.${basis}`, { from: formatMoney(from, currency, locale, { short: true }) });
    return days === undefined ? what : `${what} ${t("inDays", { days })}`;
  }

  function earned({ per, percent: share, points = 0, each }: DraftEarningRule): string {
    const given = formatPoints(points, locale);
    if (share === "grade") return t(`${per}Grade`);
    if (share !== undefined) return t(`${per}Percent`, { percent: percent(share) });
    if (per === "quantity")
      return t("pointsPerQuantity", { points: given, each: formatQuantity(each ?? 1000, locale) });
    const amount =
      each === undefined ? formatInteger(0, locale) : formatMoney(each, currency, locale, { short: true });
    return t("pointsPerAmount", { points: given, each: amount });
  }
}
