import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { formatPercent, formatQuantity } from "@/i18n/format";
import type { BlockedDiscountView } from "@/server/sales/list-blocked-discounts";
import { DecisionDialog } from "./decision-dialog";

type DecisionQueueProps = { discounts: readonly BlockedDiscountView[]; currency: string };

/** D4: blocked discounts that wait, each with what a decision needs and the way to decide. */
export function DecisionQueue({ discounts, currency }: DecisionQueueProps) {
  const t = useTranslations("sales.queue");
  if (discounts.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t("emptyTitle")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <ul className="flex max-w-5xl flex-col">
      {discounts.map((discount) => (
        <Waiting
          key={`${discount.sale?.id ?? discount.parkedCart?.id} ${discount.line}`}
          discount={discount}
          currency={currency}
        />
      ))}
    </ul>
  );
}

function Waiting({ discount, currency }: { discount: BlockedDiscountView; currency: string }) {
  const { product, percent, sale, parkedCart } = discount;
  const waits = sale ? { sale: sale.id } : parkedCart ? { parkedCart: parkedCart.id } : null;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-2 border-line border-b py-3 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <Where discount={discount} />
      <div className="max-sm:order-last max-sm:col-span-2">
        <Figures discount={discount} currency={currency} />
      </div>
      {waits && <DecisionDialog product={product} percent={percent} currency={currency} waits={waits} />}
    </li>
  );
}

/** Of what, for whom, and where it waits since when. */
function Where({ discount }: { discount: BlockedDiscountView }) {
  const t = useTranslations("sales.queue");
  const locale = useLocale();
  const { product, quantity, customer, sale, parkedCart, at, zone, store, employee } = discount;
  return (
    <div className="min-w-0">
      <p>
        <span className="font-medium">{product.name}</span>
        {quantity !== 1000 && ` × ${formatQuantity(quantity, locale)}`}
        {customer && (
          <>
            {" · "}
            <Link href={`/customers/${customer.id}`} className="text-accent">
              {customer.name}
            </Link>
          </>
        )}
      </p>
      <p className="text-sm text-ink-2">
        {sale && (
          <Link href={`/sales/${sale.id}`} className="text-accent">
            {t("sale", { number: String(sale.number) })}
          </Link>
        )}
        {parkedCart && t("parked", { label: parkedCart.label ?? "none" })}
        {" · "}
        <Moment at={at} zone={zone} />
        {` · ${[employee, store].filter(Boolean).join(", ")}`}
      </p>
    </div>
  );
}

function Figures({ discount, currency }: { discount: BlockedDiscountView; currency: string }) {
  const t = useTranslations("sales.queue");
  const locale = useLocale();
  const { price, minPrice, cost, percent } = discount;
  const sums = { price, minPrice, cost };
  return (
    <dl className="grid grid-cols-4 gap-x-5 text-right">
      {(["price", "minPrice", "cost"] as const).map((key) => {
        const value = sums[key];
        return (
          <div key={key} className="min-w-20">
            <dt className="text-ink-3 text-xs">{t(key)}</dt>
            <dd>{value === null ? "—" : <Amount value={value} currency={currency} />}</dd>
          </div>
        );
      })}
      <div>
        <dt className="text-ink-3 text-xs">{t("due")}</dt>
        <dd className="font-medium tabular-nums">{formatPercent(percent, locale)}</dd>
      </div>
    </dl>
  );
}
