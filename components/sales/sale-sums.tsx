import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { formatMoney, formatPoints } from "@/i18n/format";
import type { SaleView } from "@/server/sales/view";

/** How the total came about, what of it is paid, and what the card has of it. */
export function SaleSums({ sale }: { sale: SaleView }) {
  const t = useTranslations("sales");
  const locale = useLocale();
  const money = (value: number) => formatMoney(value, sale.currency, locale);
  const points = (value: number) => formatPoints(value, locale);
  const left = sale.status === "placed" ? sale.total - sale.paid : 0;
  const rows = [
    { key: "subtotal", label: t("sums.subtotal"), value: money(sale.subtotal) },
    sale.discount > 0 && { key: "discount", label: t("sums.discount"), value: money(-sale.discount) },
    sale.couponPart > 0 && { key: "coupons", label: t("sums.coupons"), value: money(-sale.couponPart) },
    sale.pointsPart > 0 && {
      key: "points",
      label: `${t("sums.points")} (${points(sale.points.spent)})`,
      value: money(-sale.pointsPart),
    },
    { key: "total", label: t("sums.total"), value: money(sale.total), strong: true },
    sale.paid > 0 && { key: "paid", label: t("sums.paid"), value: money(sale.paid) },
    left > 0 && { key: "left", label: t("sums.left"), value: money(left), strong: true },
    sale.returned > 0 && { key: "returned", label: t("sums.returned"), value: money(sale.returned) },
    sale.pointsEarned > 0 && { key: "earned", label: t("points.earned"), value: points(sale.pointsEarned) },
    sale.pointsPending > 0 && {
      key: "pending",
      label: t("points.pending"),
      value: points(sale.pointsPending),
    },
    sale.status === "placed" &&
      sale.points.earned > 0 && {
        key: "willEarn",
        label: t("points.willEarn"),
        value: points(sale.points.earned),
      },
  ].filter((row) => row !== false);
  return (
    <dl className="flex flex-col">
      {rows.map(({ key, label, value, ...more }) => (
        <div
          key={key}
          className={classNames(
            "flex justify-between gap-4 py-1",
            "strong" in more ? "mt-1 border-t border-line pt-2 text-md font-semibold" : "text-ink-2",
          )}
        >
          <dt>{label}</dt>
          <dd className="whitespace-nowrap text-ink">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
