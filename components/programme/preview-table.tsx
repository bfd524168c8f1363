import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
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
    <div className="overflow-x-auto">
      <table className="w-full max-w-5xl text-base">
        <thead>
          <tr className="border-line border-b text-sm text-ink-2">
            {heads.map((head) => (
              <th key={head} className="py-2 pr-4 text-left font-medium">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-line border-b">
              <th className="py-2 pr-4 text-left font-normal">
                <Link href={`/customers/${row.id}`} className="text-accent">
                  {row.name}
                </Link>
              </th>
              <td className="py-2 pr-4">{moved(percent(row.percentBefore), percent(row.percentAfter))}</td>
              <td className="py-2 pr-4">{moved(grade(row.classBefore), grade(row.classAfter))}</td>
              <td className="py-2 pr-4">{row.gains.join(", ")}</td>
              <td className="py-2 pr-4">{row.loses.join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
