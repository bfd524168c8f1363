import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { formatMoney, formatPercent, formatPoints, formatQuantity } from "@/i18n/format";
import type { ReceiptView } from "@/server/sales/get-receipt";

/** A receipt as it is printed: narrow enough for a till's paper, plain enough for any printer. */
export function ReceiptSheet({ receipt: { sale, company, vat } }: { receipt: ReceiptView }) {
  const t = useTranslations("receipts");
  const locale = useLocale();
  const money = (value: number) => formatMoney(value, sale.currency, locale);
  const about = [
    company.address,
    company.phone,
    company.taxId && t("taxId", { taxId: company.taxId }),
    sale.employeeName && t("employee", { name: sale.employeeName }),
    sale.customerName && t("customer", { name: sale.customerName }),
  ].filter(Boolean);
  return (
    <article className="mx-auto flex w-full max-w-sm flex-col gap-4 bg-surface p-5 text-base text-ink print:max-w-none print:p-0">
      <header>
        <p className="text-md font-semibold">{company.name}</p>
        <p className="text-ink-2">{sale.storeName}</p>
        {about.map((line) => (
          <p key={line} className="text-sm text-ink-2">
            {line}
          </p>
        ))}
        <h1 className="mt-3 font-semibold">{t("title", { number: String(sale.number) })}</h1>
        <Moment at={sale.at} zone={sale.zone} className="text-sm text-ink-2" />
      </header>
      <ul className="flex flex-col gap-2 border-y border-line py-3">
        {sale.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sale never move
          <li key={index} className="flex justify-between gap-4">
            <span>
              {line.name}
              <span className="block text-sm text-ink-2">
                {formatQuantity(line.quantity, locale)} × {money(line.price)}
                {line.discount && ` − ${formatPercent(line.discount.percent, locale)}`}
              </span>
            </span>
            <span className="whitespace-nowrap">{money(line.amount - (line.discount?.amount ?? 0))}</span>
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-1">
        <Sum label={t("subtotal")} value={money(sale.subtotal)} />
        {sale.discount > 0 && <Sum label={t("discount")} value={money(-sale.discount)} />}
        {sale.couponPart > 0 && <Sum label={t("coupons")} value={money(-sale.couponPart)} />}
        {sale.pointsPart > 0 && <Sum label={t("points")} value={money(-sale.pointsPart)} />}
        <Sum label={t("total")} value={money(sale.total)} isTotal />
        {vat.map(({ rate, net, vat: part }) =>
          rate === null ? (
            <Sum key="none" label={t("withoutVat")} value={money(net)} />
          ) : (
            <Sum key={rate} label={t("vat", { rate: formatPercent(rate, locale) })} value={money(part)} />
          ),
        )}
        <Sum label={t("paid")} value={money(sale.paid)} />
        {sale.status === "placed" && <Sum label={t("due")} value={money(sale.total - sale.paid)} />}
        {sale.returned > 0 && <Sum label={t("returned")} value={money(sale.returned)} />}
      </dl>
      {sale.pointsEarned > 0 && <p>{t("earned", { points: formatPoints(sale.pointsEarned, locale) })}</p>}
      <p className="text-ink-2">{t("thanks")}</p>
    </article>
  );
}

function Sum({ label, value, isTotal = false }: { label: string; value: string; isTotal?: boolean }) {
  return (
    <div
      className={isTotal ? "flex justify-between text-md font-semibold" : "flex justify-between text-ink-2"}
    >
      <dt>{label}</dt>
      <dd className="whitespace-nowrap text-ink">{value}</dd>
    </div>
  );
}
