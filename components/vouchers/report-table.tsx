import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatInteger } from "@/i18n/format";
import type { VoucherReportRow } from "@/server/vouchers/get-report";

const sums = ["face", "received", "paid", "purchases", "outstanding"] as const;

/** V6: a row for each type, and what all of them come to. */
export function ReportTable({ rows, currency }: { rows: readonly VoucherReportRow[]; currency: string }) {
  const t = useTranslations("vouchers");
  if (rows.length === 0) return <EmptyState title={t("report.empty")}>{t("emptyHint")}</EmptyState>;
  const total = (key: (typeof sums)[number] | "issued" | "uses") =>
    rows.reduce((sum, row) => sum + row[key], 0);
  return (
    <Table phoneRows>
      <thead>
        <tr>
          <HeadCell>{t("columns.type")}</HeadCell>
          <HeadCell numeric>{t("report.issued")}</HeadCell>
          <HeadCell numeric>{t("report.face")}</HeadCell>
          <HeadCell numeric>{t("report.received")}</HeadCell>
          <HeadCell numeric>{t("report.uses")}</HeadCell>
          <HeadCell numeric>{t("report.paid")}</HeadCell>
          <HeadCell numeric>{t("report.purchases")}</HeadCell>
          <HeadCell numeric>{t("report.outstanding")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.type}>
            <Cell phone="name">
              {row.name}
              <span className="block text-sm text-ink-2">{t(`kinds.${row.kind}`)}</span>
            </Cell>
            <Figures row={row} currency={currency} />
          </Row>
        ))}
        <Row className="border-t border-line font-semibold">
          <Cell phone="name">{t("report.total")}</Cell>
          <Figures
            row={{
              issued: total("issued"),
              uses: total("uses"),
              ...(Object.fromEntries(sums.map((key) => [key, total(key)])) as Record<
                (typeof sums)[number],
                number
              >),
            }}
            currency={currency}
          />
        </Row>
      </tbody>
    </Table>
  );
}

type FiguresProps = { row: Record<(typeof sums)[number] | "issued" | "uses", number>; currency: string };

function Figures({ row, currency }: FiguresProps) {
  const t = useTranslations("vouchers.report");
  const locale = useLocale();
  const sum = (key: (typeof sums)[number]) => (
    <Cell key={key} numeric phone="line" phoneLabel={t(key)}>
      {row[key] === 0 ? "—" : <Amount value={row[key]} currency={currency} />}
    </Cell>
  );
  const count = (key: "issued" | "uses") => (
    <Cell numeric phone="line" phoneLabel={t(key)}>
      {formatInteger(row[key], locale)}
    </Cell>
  );
  return (
    <>
      {count("issued")}
      {sum("face")}
      {sum("received")}
      {count("uses")}
      {sum("paid")}
      {sum("purchases")}
      {sum("outstanding")}
    </>
  );
}
