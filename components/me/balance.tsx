import { useLocale, useTranslations } from "next-intl";
import { formatInteger, formatMoney, formatPoints } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import type { MeView } from "@/server/me/get-me";

/** The balance first, what it is worth, and what of it is lost when. */
export function Balance({ me }: { me: MeView }) {
  const t = useTranslations("me");
  const locale = useLocale();
  const [next, ...later] = me.expiring;
  return (
    <section aria-live="polite" className="flex flex-col gap-1">
      <h1 className="text-md text-ink-2">{t("hello", { name: me.name })}</h1>
      <p>
        {/* The one figure on the page that is larger than the scale of the office. */}
        <span className="text-[4rem] font-semibold leading-none tracking-tight text-accent">
          {formatInteger(me.balance, locale)}
        </span>{" "}
        <span className="text-lg text-ink-2">{pointsWord(me.balance, locale)}</span>
      </p>
      <p className="text-ink-2">
        {t("worth", { amount: formatMoney(me.worth, me.currency, locale, { short: true }) })}
      </p>
      {me.pending > 0 && (
        <p className="text-ink-2">{t("pending", { points: formatPoints(me.pending, locale) })}</p>
      )}
      {me.debt > 0 && <p className="text-warning">{t("debt", { points: formatPoints(me.debt, locale) })}</p>}
      {next ? (
        <p className={next.soon ? "text-warning" : "text-ink-2"}>{expiry(next)}</p>
      ) : (
        <p className="text-ink-3">{t("nothingExpires")}</p>
      )}
      {later.length > 0 && (
        <details>
          <summary className="flex min-h-11 items-center text-accent">{t("moreExpires")}</summary>
          <ul className="flex flex-col gap-1 pb-2">
            {later.map((each) => (
              <li key={each.on}>{expiry(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );

  function expiry({ points, on }: MeView["expiring"][number]) {
    return t("expires", { points: formatPoints(points, locale), date: formatDay(on, locale, "long") });
  }
}

/** The word alone, in the plural of the figure beside it. */
const pointsWord = (points: number, locale: Parameters<typeof formatPoints>[1]) =>
  formatPoints(points, locale).split("\u00a0").at(-1);
