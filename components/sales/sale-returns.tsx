import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Moment } from "@/components/ui/moment";
import { formatPoints, formatQuantity } from "@/i18n/format";
import type { SaleView } from "@/server/sales/view";

/** Q6: what came back, why, and what became of the points. */
export function SaleReturns({ sale }: { sale: SaleView }) {
  const t = useTranslations("sales.returns");
  const locale = useLocale();
  return (
    <ul className="flex flex-col divide-y divide-line">
      {sale.returns.map((each) => (
        <li key={each.id} className="flex flex-col gap-0.5 py-2">
          <span className="flex justify-between gap-4">
            <span>
              {each.reason} <Moment at={each.at} zone={sale.zone} className="text-sm text-ink-3" />
            </span>
            <Amount value={-each.total} currency={sale.currency} />
          </span>
          <span className="text-sm text-ink-2">
            {each.lines
              .map(({ line, quantity }) => `${sale.lines[line]?.name} × ${formatQuantity(quantity, locale)}`)
              .join(", ")}
          </span>
          {(each.pointsBack > 0 || each.earnedBack > 0) && (
            <span className="text-sm text-ink-2">
              {t("points", {
                back: formatPoints(each.pointsBack, locale, { bare: true }),
                taken: formatPoints(each.earnedBack, locale, { bare: true }),
              })}
              {each.debt > 0 && ` ${t("debt", { debt: formatPoints(each.debt, locale) })}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
