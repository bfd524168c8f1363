"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { type Column, nextSort, type Sort } from "./table-column";
import type { useMarks } from "./use-marks";

type DataTableHeadProps<R> = {
  columns: readonly Column<R>[];
  sort: Sort | null;
  onSort: (sort: string | null) => void;
  marks: ReturnType<typeof useMarks> | null;
};

const cell =
  "sticky top-12 z-10 h-9 border-b border-line bg-surface text-sm font-medium whitespace-nowrap text-ink-2 first:rounded-tl-md last:rounded-tr-md max-lg:static";

export function DataTableHead<R>({ columns, sort, onSort, marks }: DataTableHeadProps<R>) {
  const t = useTranslations("ui.table");
  return (
    <thead>
      <tr>
        {marks && (
          <th scope="col" className={classNames(cell, "w-10 pl-4")}>
            <Checkbox
              label={t("markAll")}
              hideLabel
              checked={marks.all}
              mixed={!marks.all && marks.marked.length > 0}
              onChange={marks.toggleAll}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            aria-sort={sortState(column.sort, sort)}
            className={classNames(cell, "px-3 first:pl-4 last:pr-4", column.numeric && "text-right")}
          >
            {column.sort === undefined ? (
              column.head
            ) : (
              <SortButton column={column} name={column.sort} sort={sort} onSort={onSort} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type SortButtonProps<R> = {
  column: Column<R>;
  name: string;
  sort: Sort | null;
  onSort: (sort: string | null) => void;
};

function SortButton<R>({ column, name, sort, onSort }: SortButtonProps<R>) {
  const on = sort?.name === name;
  const Arrow = on && sort.descending ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      onClick={() => onSort(nextSort(name, sort))}
      className={classNames(
        "group -mx-1 inline-flex h-7 items-center gap-1 rounded-sm px-1 font-medium hover:text-ink",
        column.numeric && "flex-row-reverse",
        on && "text-ink",
      )}
    >
      {column.head}
      <Arrow aria-hidden className={classNames("size-3.5", !on && "opacity-0 group-hover:opacity-50")} />
    </button>
  );
}

function sortState(name: string | undefined, sort: Sort | null): "ascending" | "descending" | undefined {
  if (name === undefined || sort?.name !== name) return undefined;
  return sort.descending ? "descending" : "ascending";
}
