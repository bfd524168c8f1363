import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Amount, PointsAmount } from "@/components/ui/amount";
import { Badge, type Tone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatMoney } from "@/i18n/format";
import type { PurchaseView } from "@/server/customers/list-purchases";

const tones: Record<PurchaseView["status"], Tone> = {
  draft: "neutral",
  placed: "warning",
  paid: "success",
  partlyReturned: "info",
  returned: "info",
  cancelled: "neutral",
};

/** What a customer bought, newest first. */
export function PurchasesTable({ rows, zone }: { rows: readonly PurchaseView[]; zone: string }) {
  const t = useTranslations("customers.purchases");
  const locale = useLocale();
  if (rows.length === 0) return <EmptyState title={t("empty")} />;
  return (
    <Table phoneRows>
      <thead>
        <tr>
          <HeadCell>{t("number")}</HeadCell>
          <HeadCell>{t("at")}</HeadCell>
          <HeadCell>{t("status")}</HeadCell>
          <HeadCell numeric>{t("total")}</HeadCell>
          <HeadCell numeric>{t("points")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((sale) => (
          <Row key={sale.id}>
            <Cell>
              <Link href={`/sales/${sale.id}`} className="font-medium text-accent">
                {sale.number}
              </Link>
            </Cell>
            <Cell>
              <Moment at={sale.at} zone={zone} />
              <span className="block text-sm text-ink-3">{sale.store}</span>
            </Cell>
            <Cell>
              <Badge tone={tones[sale.status]}>{t(`statuses.${sale.status}`)}</Badge>
            </Cell>
            <Cell numeric phone="aside">
              <Amount value={sale.total} currency={sale.currency} />
              {sale.returned > 0 && (
                <span className="block text-sm text-ink-3">
                  {t("returned", { amount: formatMoney(sale.returned, sale.currency, locale) })}
                </span>
              )}
            </Cell>
            <Cell numeric phoneLabel={t("points")}>
              {sale.pointsEarned > 0 && (
                <PointsAmount value={sale.pointsEarned} signed bare className="me-1 sm:me-0 sm:block" />
              )}
              {sale.pointsSpent > 0 && (
                <PointsAmount value={-sale.pointsSpent} signed bare className="sm:block" />
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
