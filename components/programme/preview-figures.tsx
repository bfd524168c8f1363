"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { formatInteger } from "@/i18n/format";
import type { DraftPreview } from "@/server/programme/preview-draft";

/** T4: for how many customers publishing would change what. */
export function PreviewFigures({ preview }: { preview: DraftPreview }) {
  const t = useTranslations("programme.publish");
  const locale = useLocale();
  const { customers, changes, details } = preview;
  const isSame = changes.discount + changes.importance + changes.categories === 0;
  const rows = [
    { name: t("discount"), ...details.discount },
    { name: t("importance"), ...details.importance },
    ...details.categories.map((category) => ({ ...category, changes: 0 })),
  ].filter(({ gets, changes: moved, loses, keeps }) => gets + moved + loses + keeps > 0);
  const figures = ["gets", "changes", "loses", "keeps"] as const;
  return (
    <div className="flex flex-col gap-3">
      <p>{t("customers", { count: customers })}</p>
      {isSame && <p>{t("nothingChanges")}</p>}
      {rows.length > 0 && (
        <table className="w-full text-sm">
          <thead>
            <tr className="border-line border-b text-ink-2">
              <th className="py-1 text-left font-medium">{t("changes")}</th>
              {figures.map((figure) => (
                <th key={figure} className="py-1 pl-3 text-right font-medium">
                  {t(figure === "changes" ? "changesColumn" : figure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name} className="border-line border-b">
                <th className="py-1 text-left font-normal">{row.name}</th>
                {figures.map((figure) => (
                  <td key={figure} className="py-1 pl-3 text-right tabular-nums">
                    {formatInteger(row[figure], locale)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isSame && (
        <Link href="/programme/draft/preview" className="text-accent">
          {t("who")}
        </Link>
      )}
    </div>
  );
}
