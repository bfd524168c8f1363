"use client";

import { useLocale, useTranslations } from "next-intl";
import { Amount, PointsAmount } from "@/components/ui/amount";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import type { Quote, QuoteLine } from "@/core/quote/quote-view";
import { formatMoney, formatPercent } from "@/i18n/format";
import { refusalValues } from "@/i18n/refusal-values";
import type { Trial } from "@/server/programme/try-programme";

type TrialComparisonProps = {
  draft: Trial;
  inForce: Trial;
  /** Names of the products, line by line. */
  names: readonly string[];
  currency: string;
};

/** Two quotes side by side: what differs stands out, every line tells why. */
export function TrialComparison({ draft, inForce, names, currency }: TrialComparisonProps) {
  const t = useTranslations("programme.try");
  return (
    <div className="grid gap-4 sm:grid-cols-2" aria-live="polite">
      <TrialSide title={t("draft")} trial={draft} other={inForce} names={names} currency={currency} />
      <TrialSide title={t("inForce")} trial={inForce} other={draft} names={names} currency={currency} />
    </div>
  );
}

type SideProps = { title: string; trial: Trial; other: Trial; names: readonly string[]; currency: string };

function TrialSide({ title, trial, other, names, currency }: SideProps) {
  const t = useTranslations("programme.try");
  const notices = useTranslations("notices");
  if (!trial.ok) {
    return (
      <div>
        <h3 className="pb-2 text-sm font-semibold">{title}</h3>
        <Notice meaning="warning">{trial.message}</Notice>
      </div>
    );
  }
  const { quote } = trial;
  const against = other.ok ? other.quote : null;
  return (
    <div className="min-w-0 rounded-md border border-line bg-surface p-3">
      <h3 className="pb-2 text-sm font-semibold">{title}</h3>
      <Totals quote={quote} against={against} currency={currency} />
      <ul className="mt-3 flex flex-col gap-2 border-t border-line pt-3">
        {quote.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place only
          <li key={index} className="text-sm">
            <p className="flex justify-between gap-3">
              <span className="min-w-0 truncate font-medium">{names[index]}</span>
              <Amount value={line.net} currency={currency} />
            </p>
            <LineReasons line={line} currency={currency} />
          </li>
        ))}
      </ul>
      {quote.notices.map((notice) => (
        <p key={`${notice.code}${notice.line ?? ""}`} className="mt-2 text-xs text-warning">
          {notices(notice.code, refusalValues(notice.params))}
        </p>
      ))}
      {quote.points.balance > 0 && (
        <p className="mt-2 text-xs text-ink-3">
          {t("balance")}: <PointsAmount value={quote.points.balance} />
        </p>
      )}
    </div>
  );
}

type TotalsProps = { quote: Quote; against: Quote | null; currency: string };

function Totals({ quote, against, currency }: TotalsProps) {
  const t = useTranslations("programme.try");
  const rows = [
    { key: "subtotal", value: (q: Quote) => q.subtotal, points: false },
    { key: "discount", value: (q: Quote) => -q.discount, points: false },
    { key: "pointsPart", value: (q: Quote) => -q.pointsPart, points: false },
    { key: "total", value: (q: Quote) => q.total, points: false },
    { key: "spendable", value: (q: Quote) => q.points.spendable, points: true },
    { key: "earned", value: (q: Quote) => q.points.earned, points: true },
  ] as const;
  return (
    <dl className="flex flex-col gap-1">
      {rows.map(({ key, value, points }) => {
        const mine = value(quote);
        const differs = against !== null && value(against) !== mine;
        return (
          <div
            key={key}
            className={classNames("flex justify-between gap-3", key === "total" && "font-semibold")}
          >
            <dt className={key === "total" ? "" : "text-ink-2"}>{t(`totals.${key}`)}</dt>
            <dd className={classNames("text-right", differs && "rounded-sm bg-accent-soft px-1 text-accent")}>
              {points ? (
                <PointsAmount value={mine} />
              ) : (
                <Amount value={mine === 0 ? 0 : mine} currency={currency} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Every discount that was weighed and what became of it, the floor, the points. */
function LineReasons({ line, currency }: { line: QuoteLine; currency: string }) {
  const t = useTranslations("programme.try");
  const locale = useLocale();
  const money = (value: number) => formatMoney(value, currency, locale, { short: true });
  const reasons = [
    ...(line.price === line.basePrice
      ? []
      : [t("byList", { price: money(line.price), base: money(line.basePrice) })]),
    ...line.considered.map(({ source, name, percent, amount, outcome, reason }) =>
      t(`outcomes.${outcome}`, {
        what: `${t(`sources.${source}`)}${name ? ` «${name}»` : ""} ${formatPercent(percent, locale)}`,
        amount: money(amount),
        why: reason ?? "none",
      }),
    ),
    ...(line.considered.length === 0 ? [t("noDiscount")] : []),
    ...(line.floor && line.floor.cut > 0
      ? [t("floor", { minimum: money(line.floor.minPrice), cut: money(line.floor.cut) })]
      : []),
    ...(line.points > 0 ? [t("paidByPoints", { amount: money(line.points) })] : []),
  ];
  return (
    <ul className="text-xs text-ink-2">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
      <li>
        {t("earns")}: <PointsAmount value={line.earns} />
      </li>
    </ul>
  );
}
