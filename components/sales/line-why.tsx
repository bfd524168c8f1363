import { useLocale, useTranslations } from "next-intl";
import { formatMoney, formatPercent } from "@/i18n/format";
import type { SaleView } from "@/server/sales/view";

type Line = SaleView["lines"][number];

/** Q3: the discount of a line, and, opened, every one considered with what became of it. */
export function LineWhy({ line, currency }: { line: Line; currency: string }) {
  const t = useTranslations("sales");
  const locale = useLocale();
  const money = (value: number) => formatMoney(value, currency, locale);
  const { discount, considered, floor } = line;
  const summary = discount
    ? `${formatPercent(discount.percent, locale)} · ${discount.name ?? t(`sources.${discount.source}`)}`
    : "—";
  if (considered.length === 0) return <span className="text-ink-3">{summary}</span>;
  return (
    <details className="max-w-72">
      <summary className="cursor-pointer text-ink-2" title={t("lines.why")}>
        {summary}
      </summary>
      <ul className="mt-1.5 flex flex-col gap-1 border-l-2 border-line pl-2.5 text-sm text-ink-2">
        {considered.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was considered is frozen with the sale
          <li key={index} className={each.outcome === "applied" ? "text-ink" : undefined}>
            {each.name ?? t(`sources.${each.source}`)}: {formatPercent(each.percent, locale)},{" "}
            {money(each.amount)} · {t(`outcomes.${each.outcome}`)}
            {each.outcome === "applied" && each.reason && `, ${t(`reasons.${each.reason}`)}`}
          </li>
        ))}
        {floor && floor.cut > 0 && (
          <li className="text-warning">
            {t("floor", { price: money(floor.minPrice), cut: money(floor.cut) })}
          </li>
        )}
      </ul>
    </details>
  );
}
