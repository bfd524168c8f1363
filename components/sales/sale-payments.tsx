import { useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { Copyable } from "@/components/ui/copyable";
import { Moment } from "@/components/ui/moment";
import type { SaleView } from "@/server/sales/view";

type SalePaymentsProps = { sale: SaleView /** Where links lead: the app's own address. */; origin: string };

/** Q2: what was paid and given back, in the order in which it came. */
export function SalePayments({ sale, origin }: SalePaymentsProps) {
  const t = useTranslations("sales.payments");
  if (sale.payments.length === 0) return <p className="text-ink-3">{t("empty")}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {sale.payments.map((payment) => (
        <li key={payment.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
          <span className="flex flex-wrap items-baseline gap-x-2">
            {t(`methods.${payment.method}`)}
            {payment.amount < 0 && <Badge tone="info">{t("refund")}</Badge>}
            {payment.status === "pending" && <Badge tone="warning">{t("pending")}</Badge>}
            {payment.status === "failed" && <Badge>{t("failed")}</Badge>}
            <Moment at={payment.at} zone={sale.zone} className="text-sm text-ink-3" />
          </span>
          <Amount value={payment.amount} currency={sale.currency} className="ml-auto" />
          {payment.page && (
            <span className="w-full min-w-0 text-sm">
              <Copyable text={`${origin}${payment.page}`} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
