import type { ReceiptLetter } from "@/emails/receipt";
import { formatMoney, formatPercent, formatPoints, formatQuantity } from "@/i18n/format";
import { formatDateTime } from "@/i18n/format-date";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";
import type { ReceiptView } from "./get-receipt";

/** A receipt's figures as a letter says them. */
export function receiptLetter({ sale, vat }: ReceiptView, locale: Locale): ReceiptLetter {
  const t = translator(locale, "receipts");
  const money = (minor: number) => formatMoney(minor, sale.currency, locale);
  const optional = (label: string, value: number) => (value === 0 ? [] : [{ label, value: money(value) }]);
  return {
    number: String(sale.number),
    at: formatDateTime(sale.at, locale, sale.zone),
    store: sale.storeName,
    lines: sale.lines.map((line) => ({
      name: line.name,
      count: `${formatQuantity(line.quantity, locale)} × ${money(line.price)}`,
      net: money(line.amount - (line.discount?.amount ?? 0)),
    })),
    sums: [
      { label: t("subtotal"), value: money(sale.subtotal) },
      ...optional(t("discount"), -sale.discount),
      ...optional(t("coupons"), -sale.couponPart),
      ...optional(t("points"), -sale.pointsPart),
      { label: t("total"), value: money(sale.total), isTotal: true },
      ...vat.map(({ rate, vat: part, net }) =>
        rate === null
          ? { label: t("withoutVat"), value: money(net) }
          : { label: t("vat", { rate: formatPercent(rate, locale) }), value: money(part) },
      ),
      { label: t("paid"), value: money(sale.paid) },
      ...optional(t("returned"), sale.returned),
    ],
    points: sale.pointsEarned > 0 ? t("earned", { points: formatPoints(sale.pointsEarned, locale) }) : null,
  };
}
