import { useLocale, useTranslations } from "next-intl";
import type { Importance } from "@/core/programme/members";
import { formatPercent } from "@/i18n/format";
import type { StandingChangeView } from "@/server/customers/list-history";
import { useReasonWords } from "./use-reason-words";

/** T6: a line of the customer's story: what a rule assigned or took away, and why. */
export function StandingLine({ change, currency }: { change: StandingChangeView; currency: string }) {
  const t = useTranslations("standing");
  const common = useTranslations("common");
  const locale = useLocale();
  const words = useReasonWords(currency);

  function named(value: string | null): string {
    if (value === null) return t("nothing");
    return change.what === "discount"
      ? formatPercent(Number(value), locale)
      : common(`grade.${value as Importance}`);
  }

  const what =
    change.what === "category"
      ? t(change.after === null ? "changes.lose" : "changes.gain", {
          name: change.after ?? change.before ?? "",
        })
      : t(`changes.${change.what}`, { before: named(change.before), after: named(change.after) });
  return (
    <>
      {what}
      <span className="block text-sm text-ink-3">{words.whatever(change.why)}</span>
    </>
  );
}
