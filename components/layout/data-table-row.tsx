"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import type { Column } from "./table-column";
import type { Density } from "./use-density";

type DataTableRowProps<R> = {
  row: R & { id: string };
  columns: readonly Column<R>[];
  href: string | undefined;
  density: Density;
  mark: { on: boolean; toggle: () => void } | null;
};

/** The first cell's link is stretched over the row: it opens by click, Enter, middle click and without script. */
export function DataTableRow<R>({ row, columns, href, density, mark }: DataTableRowProps<R>) {
  const t = useTranslations("ui.table");
  const cell = classNames(
    "border-b border-line px-3 py-1.5 group-last:border-b-0 first:pl-4 last:pr-4",
    density === "compact" ? "h-9" : "h-12",
  );
  return (
    <tr
      className={classNames(
        "group relative",
        href && "hover:bg-hover",
        mark?.on && "bg-accent-soft hover:bg-accent-soft",
      )}
    >
      {mark && (
        <td data-phone="hidden" className={classNames(cell, "w-10")}>
          <Checkbox
            label={t("mark")}
            hideLabel
            checked={mark.on}
            onChange={mark.toggle}
            className="relative z-1 w-6"
          />
        </td>
      )}
      {columns.map((column, index) => (
        <td
          key={column.key}
          data-phone={column.phone ?? (index === 0 ? "name" : undefined)}
          className={classNames(cell, column.numeric && "text-right whitespace-nowrap")}
        >
          {index === 0 && href ? (
            <Link
              href={href}
              data-row-link={row.id}
              className="font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
            >
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
