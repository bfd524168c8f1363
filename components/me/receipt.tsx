import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Moment } from "@/components/ui/moment";
import { formatMoney, formatPoints, formatQuantity } from "@/i18n/format";
import type { MyReceiptView } from "@/server/me/get-my-receipt";

/** A receipt as a customer reads it: what, how much, what was taken off. */
export function Receipt({ receipt: { sale, company } }: { receipt: MyReceiptView }) {
  const t = useTranslations("me");
  const locale = useLocale();
  const sums = [
    { label: t("receiptSubtotal"), value: sale.subtotal, shown: sale.subtotal !== sale.total },
    { label: t("receiptDiscount"), value: -sale.discount, shown: sale.discount > 0 },
    { label: t("receiptCoupons"), value: -sale.couponPart, shown: sale.couponPart > 0 },
    { label: t("receiptPoints"), value: -sale.pointsPart, shown: sale.pointsPart > 0 },
  ];
  return (
    <article className="flex flex-col gap-4">
      <header>
        <h1 className="text-lg font-semibold">{t("receipt", { number: sale.number })}</h1>
        <p className="text-ink-2">
          {company.name}, {sale.storeName}
        </p>
        <p className="text-ink-3">
          <Moment at={sale.at} zone={sale.zone} />, {t(`statuses.${sale.status}`)}
        </p>
      </header>
      <ul>
        {sale.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a posted sale never move
          <li key={index} className="flex justify-between gap-3 border-line border-b py-2">
            <span>
              {line.name}
              <span className="block text-sm text-ink-3">
                {formatQuantity(line.quantity, locale)} × {formatMoney(line.price, sale.currency, locale)}
              </span>
            </span>
            <Amount value={line.amount} currency={sale.currency} />
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-1">
        {sums
          .filter(({ shown }) => shown)
          .map(({ label, value }) => (
            <SumLine key={label} label={label} value={value} currency={sale.currency} />
          ))}
        <div className="flex justify-between text-lg font-semibold">
          <dt>{t("receiptTotal")}</dt>
          <dd>
            <Amount value={sale.total} currency={sale.currency} />
          </dd>
        </div>
        {sale.returned > 0 && (
          <SumLine label={t("receiptReturned")} value={-sale.returned} currency={sale.currency} />
        )}
        {sale.pointsEarned > 0 && (
          <div className="flex justify-between text-accent">
            <dt>{t("receiptEarned")}</dt>
            <dd>{formatPoints(sale.pointsEarned, locale, { signed: true })}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}

function SumLine({ label, value, currency }: { label: string; value: number; currency: string }) {
  return (
    <div className="flex justify-between text-ink-2">
      <dt>{label}</dt>
      <dd>
        <Amount value={value} currency={currency} />
      </dd>
    </div>
  );
}
