import Link from "next/link";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Moment } from "@/components/ui/moment";
import type { VoucherHistory } from "@/server/vouchers/get-history";

/** What happened to a code, newest first, down to its issue. */
export function CodeHistory({ history }: { history: VoucherHistory }) {
  const t = useTranslations("vouchers.history");
  const { entries, issued, voucher, currency, zone, may } = history;
  const sale = (of: { id: string; number: number } | null) =>
    of &&
    (may.seeSales ? (
      <Link href={`/sales/${of.id}`} className="text-accent hover:underline">
        {t("sale", { number: String(of.number) })}
      </Link>
    ) : (
      t("sale", { number: String(of.number) })
    ));
  return (
    <ol className="flex flex-col divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
          <span className="min-w-0">
            <span className="font-medium">{t(`kinds.${entry.kind}`)}</span>{" "}
            <span className="text-ink-2">
              {sale(entry.sale)}
              {entry.customerName && ` · ${entry.customerName}`}
              {entry.reason && ` · ${entry.reason}`}
            </span>
            <span className="block text-sm text-ink-2">
              <Moment at={entry.at} zone={zone} />
              {entry.byName && ` · ${entry.byName}`}
            </span>
          </span>
          {voucher.kind === "certificate" ? (
            <Amount value={entry.amount} currency={currency} signed className="ml-auto font-medium" />
          ) : (
            entry.paid !== 0 && (
              <Amount value={entry.paid} currency={currency} className="ml-auto font-medium" />
            )
          )}
        </li>
      ))}
      <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
        <span>
          <span className="font-medium">{t("issued")}</span>{" "}
          <span className="text-ink-2">{sale(issued.sale)}</span>
          <span className="block text-sm text-ink-2">
            <Moment at={issued.at} zone={zone} />
            {issued.byName && ` · ${issued.byName}`}
          </span>
        </span>
        {voucher.kind === "certificate" && (
          <Amount value={voucher.face} currency={currency} signed className="ml-auto font-medium" />
        )}
      </li>
    </ol>
  );
}
