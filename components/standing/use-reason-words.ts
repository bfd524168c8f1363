import { useLocale, useTranslations } from "next-intl";
import type { Ending, Reason } from "@/core/standing/reason";
import { formatMoney } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";

/** T6: why something was assigned by a rule, and why it ended, as a manager would say it. */
export function useReasonWords(currency: string) {
  const t = useTranslations("standing");
  const locale = useLocale();
  const money = (minor: number) => formatMoney(minor, currency, locale, { short: true });

  function reason(why: Reason): string {
    if ("visitStatus" in why) return t(`reasons.${why.visitStatus}`);
    if ("notVisitedDays" in why) {
      return t("reasons.notVisited", { days: why.notVisitedDays, date: formatDay(why.lastVisit, locale) });
    }
    const { basis, from, days, reached } = why;
    const what =
      basis === "visits"
        ? t("reasons.visits", { reached, from })
        : t(`reasons.${basis}`, { reached: money(reached), from: money(from) });
    return days === undefined ? what : t("reasons.inDays", { what, days });
  }

  function ending(why: Ending): string {
    switch (why.ended) {
      case "lapse":
        return t("endings.lapse", { days: why.days, date: formatDay(why.lastVisit, locale) });
      case "removed":
        return t("endings.removed", { why: reason(why.by) });
      case "unmet":
        return t("endings.unmet");
    }
  }

  return { reason, whatever: (why: Reason | Ending) => ("ended" in why ? ending(why) : reason(why)) };
}
