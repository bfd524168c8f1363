import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { SeriesView } from "@/server/cards/series-view";
import { EditSeries } from "./edit-series";

/** P7: the series with what they gave out and the number that comes next. */
export function SeriesTable({ series }: { series: readonly SeriesView[] }) {
  const t = useTranslations("cards.seriesPage");
  if (series.length === 0) return <EmptyState title={t("empty")} />;
  return (
    <Table phoneRows className="max-w-4xl">
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("key")}</HeadCell>
          <HeadCell>{t("next")}</HeadCell>
          <HeadCell numeric>{t("issued")}</HeadCell>
          <HeadCell />
        </tr>
      </thead>
      <tbody>
        {series.map((each) => (
          <Row key={each.key}>
            <Cell>{each.name}</Cell>
            <Cell phone="hidden" className="text-ink-2">
              {each.key}
            </Cell>
            <Cell phoneLabel={t("next")}>{each.nextNumber ?? t("exhausted")}</Cell>
            <Cell numeric phoneLabel={t("issued")}>
              {each.issued}
            </Cell>
            <Cell phone="aside" className="text-right">
              <EditSeries series={each} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
