import { useLocale, useTranslations } from "next-intl";
import { formatMoney, formatPercent } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import type { MeView } from "@/server/me/get-me";

/** P6, T6: the present grade and what is missing to the next; the customer's own discount and how long it lasts. */
export function GradeProgress({ me }: { me: MeView }) {
  const t = useTranslations("me");
  const locale = useLocale();
  const grade = me.cards[0]?.grade;
  const { progress, discount } = me;
  if (!grade && !progress && !discount) return null;
  return (
    <section className="flex flex-col gap-2">
      {grade && <h2 className="font-semibold">{t("grade", { grade })}</h2>}
      {progress && (
        <>
          <p>
            {t("nextGrade", { grade: progress.grade })}:{" "}
            {progress.basis === "visits"
              ? t("missing.visits", { count: progress.missing })
              : t(`missing.${progress.basis}`, {
                  amount: formatMoney(progress.missing, me.currency, locale, { short: true }),
                })}
          </p>
          <progress
            aria-label={t("nextGrade", { grade: progress.grade })}
            className="h-2 w-full appearance-none overflow-hidden rounded-sm bg-pressed [&::-moz-progress-bar]:bg-accent-fill [&::-webkit-progress-bar]:bg-pressed [&::-webkit-progress-value]:bg-accent-fill"
            value={Math.min(progress.reached, progress.from)}
            max={progress.from}
          />
          {progress.days !== null && (
            <p className="text-sm text-ink-3">{t("inDays", { days: progress.days })}</p>
          )}
        </>
      )}
      {discount && (
        <div className="mt-2">
          <h2 className="font-semibold">
            {t("discount", { percent: formatPercent(discount.percent, locale) })}
          </h2>
          {discount.until !== null && (
            <p className="text-ink-2">
              {t("discountUntil", { date: formatDay(discount.until, locale, "long") })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
