import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatPercent } from "@/i18n/format";
import type { PreviewRowView } from "@/server/programme/list-preview";

/** T4: who would get, change or lose what. */
export function PreviewTable({ rows }: { rows: readonly PreviewRowView[] }) {
  const t = useTranslations("programme.preview");
  const common = useTranslations("common.grade");
  const none = useTranslations("standing")("nothing");
  const locale = useLocale();
  const moved = (before: string | null, after: string | null) =>
    before === after ? "" : `${before ?? none} → ${after ?? none}`;
  const percent = (value: number | null) => (value === null ? null : formatPercent(value, locale));
  const grade = (value: PreviewRowView["classAfter"]) => (value === null ? null : common(value));
  const heads = ["customer", "discount", "importance", "gains", "loses"] as const;
  return (
    <Table phoneRows className="max-w-5xl">
      <thead>
        <tr>
          {heads.map((head) => (
            <HeadCell key={head}>{t(head)}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell phone="name">
              <Link href={`/customers/${row.id}`} className="text-accent">
                {row.name}
              </Link>
            </Cell>
            <Cell phone="aside">{moved(percent(row.percentBefore), percent(row.percentAfter))}</Cell>
            <Cell phone="line">{moved(grade(row.classBefore), grade(row.classAfter))}</Cell>
            <Cell phone="line">{row.gains.join(", ")}</Cell>
            <Cell phone="line">{row.loses.join(", ")}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
