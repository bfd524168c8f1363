import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { GradeBadge } from "@/components/ui/grade-badge";
import { formatPercent } from "@/i18n/format";
import { formatDate, formatDay } from "@/i18n/format-date";
import type { CustomerView } from "@/server/customers/view";
import { useReasonWords } from "./use-reason-words";

type Props = { customer: CustomerView; zone: string; currency: string };
type Given = Pick<NonNullable<CustomerView["importance"]>, "assigned" | "since" | "why"> & {
  until?: string | null;
};

/** T6: what a customer has been assigned, each with why, since when and until when. */
export function Assignments({ customer, zone, currency }: Props) {
  const t = useTranslations("standing");
  const common = useTranslations("common");
  const locale = useLocale();
  const words = useReasonWords(currency);
  const { ruleDiscount, importance, categories } = customer;

  function why({ assigned, since, why, until = null }: Given): string {
    const day = formatDate(since, locale, zone);
    if (assigned === "manual" || why === null) return t("byHand", { since: day });
    const rule = t("byRule", { since: day, why: words.reason(why) });
    return until === null ? rule : `${rule}; ${t("until", { until: formatDay(until, locale) })}`;
  }

  const isEmpty = !ruleDiscount && !importance && categories.length === 0;
  return (
    <ul className="flex flex-col gap-2">
      {ruleDiscount && (
        <Assignment
          badge={<Badge>{`−${formatPercent(ruleDiscount.percent, locale)}`}</Badge>}
          why={why({ ...ruleDiscount, assigned: "rule" })}
        />
      )}
      {importance && (
        <Assignment
          badge={<GradeBadge grade={importance.value}>{common(`grade.${importance.value}`)}</GradeBadge>}
          why={why(importance)}
        />
      )}
      {categories.map((category) => (
        <Assignment key={category.name} badge={<Badge>{category.name}</Badge>} why={why(category)} />
      ))}
      {isEmpty && <li className="text-ink-3">{common("none")}</li>}
    </ul>
  );
}

function Assignment({ badge, why }: { badge: ReactNode; why: string }) {
  return (
    <li className="flex items-baseline gap-2">
      <span className="shrink-0">{badge}</span>
      <span className="min-w-0 text-sm text-ink-3">{why}</span>
    </li>
  );
}
