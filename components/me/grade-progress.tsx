import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/i18n/format";
import type { MeView } from "@/server/me/get-me";

/** P6: the present grade, and what is missing to the next. */
export function GradeProgress({ me }: { me: MeView }) {
  const t = useTranslations("me");
  const locale = useLocale();
  const grade = me.cards[0]?.grade;
  const { progress } = me;
  if (!grade && !progress) return null;
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
    </section>
  );
}
