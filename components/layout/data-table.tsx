"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { CursorPages } from "@/components/ui/cursor-pages";
import { EmptyState } from "@/components/ui/empty-state";
import { BulkBar } from "./bulk-bar";
import { DataTableHead } from "./data-table-head";
import { DataTableRow } from "./data-table-row";
import { type Column, parseSort, shownColumns } from "./table-column";
import { filterKeys, type TableFilter } from "./table-filter";
import { TableToolbar } from "./table-toolbar";
import { useDensity } from "./use-density";
import { useMarks } from "./use-marks";
import { useTableKeys } from "./use-table-keys";
import { useUrlState } from "./use-url-state";

export type DataTableProps<R extends { id: string }> = {
  /** What is listed, for screen readers. */
  label: string;
  rows: readonly R[];
  /** The first one names the row and holds its link. */
  columns: readonly Column<R>[];
  /** Where a row leads; the whole row opens it. */
  rowHref?: (row: R) => string;
  filters?: readonly TableFilter[];
  /** The words in the search box (parameter `query`); absent: no box. */
  searchLabel?: string;
  /** Buttons at the right of the toolbar. */
  actions?: ReactNode;
  /** What may be done with marked rows; absent: rows cannot be marked. */
  bulk?: (ids: readonly string[], clear: () => void) => ReactNode;
  /** Where the next page begins (parameter `cursor`). */
  nextCursor?: string | null;
  /** How many there are in all, when that is known. */
  total?: number;
  /** Shown when there is nothing at all, not when filters hide it. */
  empty?: ReactNode;
};

/** A list that staff work in: filters, sorting, columns and pages in the address, keyboard, marks, bulk actions. */
export function DataTable<R extends { id: string }>(props: DataTableProps<R>) {
  const {
    label,
    rows,
    columns,
    rowHref,
    filters = [],
    searchLabel,
    actions,
    bulk,
    nextCursor,
    total,
    empty,
  } = props;
  const t = useTranslations("ui.table");
  const url = useUrlState();
  const [density, setDensity] = useDensity();
  const marks = useMarks(rows.map((row) => row.id));
  const body = useRef<HTMLTableSectionElement>(null);
  const searchInput = useRef<HTMLInputElement>(null);
  const onKeyDown = useTableKeys({
    body,
    searchInput,
    onMark: (id) => bulk && marks.toggle(id),
    onUnmarkAll: marks.clear,
  });
  const shown = shownColumns(columns, url.params.get("columns"));
  const narrowing = ["query", ...filters.flatMap(filterKeys)];
  const narrowed = narrowing.some((key) => url.params.has(key));
  const nothing = Object.fromEntries(narrowing.map((key) => [key, null]));

  return (
    <div>
      <TableToolbar
        url={url}
        filters={filters}
        searchLabel={searchLabel}
        searchInput={searchInput}
        columns={columns}
        shown={shown.map(({ key }) => key)}
        density={density}
        onDensity={setDensity}
      >
        {actions}
      </TableToolbar>
      {rows.length === 0 ? (
        <div className="rounded-md border border-line bg-surface">
          {narrowed ? (
            <EmptyState
              title={t("nothingMatches")}
              action={<Button onClick={() => url.set(nothing)}>{t("clearFilters")}</Button>}
            />
          ) : (
            (empty ?? <EmptyState title={t("empty")} />)
          )}
        </div>
      ) : (
        <div className="overflow-clip rounded-md border border-line bg-surface max-lg:overflow-x-auto">
          <table
            aria-label={label}
            aria-busy={url.pending}
            className={classNames(
              "phone-rows w-full border-separate border-spacing-0 text-left transition-opacity",
              url.pending && "opacity-60",
            )}
          >
            <DataTableHead
              columns={shown}
              sort={parseSort(url.params.get("sort"))}
              onSort={(sort) => url.set({ sort })}
              marks={bulk ? marks : null}
            />
            <tbody ref={body} onKeyDown={onKeyDown}>
              {rows.map((row) => (
                <DataTableRow
                  key={row.id}
                  row={row}
                  columns={shown}
                  href={rowHref?.(row)}
                  density={density}
                  mark={bulk ? { on: marks.has(row.id), toggle: () => marks.toggle(row.id) } : null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="flex items-center justify-between gap-4">
        <p className="py-3 text-sm text-ink-3" title={t("keys")}>
          {total === undefined || rows.length === 0
            ? ""
            : total > 10_000
              ? t("about", { count: roundly(total) })
              : t("total", { count: total })}
        </p>
        <CursorPages
          firstHref={url.params.has("cursor") ? url.href({ cursor: null }) : null}
          nextHref={nextCursor ? url.href({ cursor: nextCursor }) : null}
        />
      </div>
      {bulk && (
        <BulkBar count={marks.marked.length} onClear={marks.clear}>
          {bulk(marks.marked, marks.clear)}
        </BulkBar>
      )}
    </div>
  );
}

/** Two leading figures: 123456 → 120000. Larger counts are estimates and should look like it. */
const roundly = (count: number): number => Number(count.toPrecision(2));
