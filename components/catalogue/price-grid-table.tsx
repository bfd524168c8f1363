"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { formatMoney } from "@/i18n/format";
import { type ChangedCell, type ChangedCells, cellKey } from "./price-cells";
import { type GridRow, usePriceGrid } from "./use-price-grid";

type PriceGridTableProps = {
  rows: readonly GridRow[];
  columns: readonly { key: string; name: string }[];
  currency: string;
  cells: ChangedCells;
  onChange: (cells: ChangedCells) => void;
  onRejected: (count: number) => void;
};

/** C1: products down, price lists across; worked by keyboard alone. */
export function PriceGridTable({ rows, columns, ...more }: PriceGridTableProps) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const grid = usePriceGrid({ rows, columns: columns.map(({ key }) => key), ...more });
  const body = useRef<HTMLTableSectionElement>(null);
  const isTyping = grid.text !== null;

  // A cell that was typed into is gone with its focus, so where the focus is tells nothing.
  const works = useRef(false);

  useEffect(() => {
    if (!works.current) return;
    const cell = body.current?.querySelector<HTMLElement>(`[data-place="${grid.at.row}:${grid.at.column}"]`);
    (isTyping ? cell?.querySelector("input") : cell)?.focus();
  }, [grid.at, isTyping]);

  const show = (price: number | null) =>
    price === null ? "" : formatMoney(price, more.currency, locale, { bare: true });
  return (
    <div className="overflow-x-auto rounded-md border border-line bg-surface">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is worked by arrows
        role="grid"
        aria-label={t("grid.title")}
        className="w-full border-separate border-spacing-0 text-left"
      >
        <thead>
          <tr className="text-sm text-ink-2">
            <th scope="col" className={classNames(headCell, "sticky left-0 z-1 min-w-44 px-4 text-left")}>
              {t("grid.product")}
            </th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" className={classNames(headCell, "min-w-32 px-3 text-right")}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={grid.onKeyDown}
          onPaste={grid.onPaste}
          onFocus={() => {
            works.current = true;
          }}
          onBlur={({ relatedTarget, currentTarget }) => {
            if (relatedTarget && !currentTarget.contains(relatedTarget)) works.current = false;
          }}
        >
          {rows.map((row, y) => (
            <tr key={row.id}>
              <th
                scope="row"
                className="sticky left-0 z-1 border-r border-b border-line bg-surface px-4 py-1.5 text-left font-normal"
              >
                {row.name}
                {row.sku && <span className="ml-2 text-xs text-ink-3 max-sm:hidden">{row.sku}</span>}
              </th>
              {columns.map(({ key }, x) => {
                const changed = more.cells[cellKey(row.id, key)];
                const price = changed ? changed.value : (row.saved[key] ?? null);
                const isHere = grid.at.row === y && grid.at.column === x;
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the grid's body
                  <td
                    key={key}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the grid
                    role="gridcell"
                    data-place={`${y}:${x}`}
                    tabIndex={isHere ? 0 : -1}
                    onClick={() => !(isHere && isTyping) && grid.open({ row: y, column: x }, show(price))}
                    className={classNames(
                      "h-9 border-b border-line px-3 text-right whitespace-nowrap max-sm:h-12",
                      "focus:outline-2 focus:-outline-offset-2 focus:outline-accent",
                      changed && "bg-accent-soft font-medium",
                    )}
                  >
                    {isHere && grid.text !== null ? (
                      <input
                        aria-label={`${row.name}, ${columns[x]?.name ?? ""}`}
                        inputMode="decimal"
                        autoComplete="off"
                        value={grid.text}
                        onChange={(event) => grid.type(event.target.value)}
                        onBlur={({ relatedTarget }) => relatedTarget && grid.commit()}
                        className="w-full min-w-20 bg-transparent text-right outline-none"
                      />
                    ) : (
                      <PriceCell changed={changed} shown={show(price)} show={show} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const headCell = "h-9 border-b border-line bg-surface font-medium whitespace-nowrap";

type PriceCellProps = {
  changed: ChangedCell | undefined;
  shown: string;
  show: (price: number | null) => string;
};

function PriceCell({ changed, shown, show }: PriceCellProps) {
  const t = useTranslations("catalogue");
  return (
    <>
      {shown || <span className="text-ink-3">—</span>}
      {changed?.theirs !== undefined && (
        <span className="block text-xs font-normal text-warning">
          {t("grid.theirs", { price: show(changed.theirs) || "—" })}
        </span>
      )}
    </>
  );
}
