import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { PointsAmount } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatPoints } from "@/i18n/format";
import type { EntryView } from "@/server/cards/entry-view";

/** P8: a card's ledger with the balance after each entry, newest first. */
export function LedgerTable({ entries, zone }: { entries: readonly EntryView[]; zone: string }) {
  const t = useTranslations("cards");
  const locale = useLocale();
  if (entries.length === 0) return <EmptyState title={t("ledgerEmpty")} />;
  return (
    <Table phoneRows>
      <thead>
        <tr>
          <HeadCell>{t("entry.at")}</HeadCell>
          <HeadCell>{t("entry.kind")}</HeadCell>
          <HeadCell numeric>{t("entry.points")}</HeadCell>
          <HeadCell numeric>{t("entry.balance")}</HeadCell>
          <HeadCell>{t("entry.why")}</HeadCell>
          <HeadCell>{t("entry.by")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.id}>
            <Cell phone="line" className="whitespace-nowrap">
              <Moment at={entry.at} zone={zone} />
            </Cell>
            <Cell phone="name">
              {t(`entryKinds.${entry.kind}`)}
              {entry.lot === "extra" && <span className="text-ink-3">, {t("lots.extra").toLowerCase()}</span>}
            </Cell>
            <Cell numeric phone="aside">
              <PointsAmount value={entry.points} signed bare />
              {entry.debt !== 0 && (
                <span className="block text-sm text-ink-3">
                  {t("debtDelta", { points: formatPoints(entry.debt, locale, { signed: true, bare: true }) })}
                </span>
              )}
            </Cell>
            <Cell numeric phoneLabel={t("entry.balance")}>
              <PointsAmount value={entry.balanceAfter} bare />
            </Cell>
            <Cell>
              {entry.reason ??
                (entry.sale && (
                  <Link href={`/sales/${entry.sale}`} className="text-accent">
                    {t("entry.sale")}
                  </Link>
                ))}
            </Cell>
            <Cell className="text-ink-2">{entry.by}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
