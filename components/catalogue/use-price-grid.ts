"use client";

import { useLocale } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { minorDigits } from "@/i18n/format";
import { parseMoney } from "@/i18n/parse";
import { type ChangedCells, cellKey, moved, type Place, pastedBlock, setCell } from "./price-cells";

export type GridRow = { id: string; name: string; sku: string | null; saved: Record<string, number | null> };

type GridOptions = {
  rows: readonly GridRow[];
  /** Names of the columns that can be typed into. */
  columns: readonly string[];
  currency: string;
  cells: ChangedCells;
  onChange: (cells: ChangedCells) => void;
  /** Told how many texts were no prices. */
  onRejected: (count: number) => void;
};

/** Keyboard and clipboard of the grid: where one is, what is being typed, and what a key or a block does. */
export function usePriceGrid({ rows, columns, currency, cells, onChange, onRejected }: GridOptions) {
  const locale = useLocale();
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  /** The text being typed, or null while moving. */
  const [text, setText] = useState<string | null>(null);
  const size = { rows: rows.length, columns: columns.length };

  /** The cells with texts set from a place on, row by row; texts that are no prices are counted and left out. */
  function fill(from: Place, block: readonly (readonly string[])[]) {
    let next = cells;
    let rejected = 0;
    for (const [down, line] of block.entries()) {
      for (const [right, typed] of line.entries()) {
        const row = rows[from.row + down];
        const column = columns[from.column + right];
        if (!row || !column) continue;
        const price = typed.trim() === "" ? null : parseMoney(typed, locale, minorDigits(currency));
        const wrong = (price === null && (typed.trim() !== "" || column === "price")) || (price ?? 0) < 0;
        if (wrong) rejected += 1;
        else next = setCell(next, cellKey(row.id, column), price, row.saved[column] ?? null);
      }
    }
    onChange(next);
    if (rejected > 0) onRejected(rejected);
  }

  function commit(to: Place = at) {
    if (text !== null) fill(at, [[text]]);
    setText(null);
    setAt(to);
  }

  return {
    at,
    text,
    type: setText,
    commit,
    /** Opens a cell for typing with the text it has. */
    open: (place: Place, current: string) => {
      if (text !== null) fill(at, [[text]]);
      setAt(place);
      setText(current);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Escape") return setText(null);
      // While typing, the arrows to the sides belong to the text.
      if (text !== null && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
      const to = moved(event.key, at, size);
      if (to) {
        event.preventDefault();
        return commit(to);
      }
      if (event.key === "Tab") return commit();
      if (text !== null) return;
      if (event.key === "Delete" || event.key === "Backspace") {
        event.preventDefault();
        return fill(at, [[""]]);
      }
      if (event.key === "F2") return setText("");
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== " ") {
        event.preventDefault();
        setText(event.key);
      }
    },
    onPaste: (event: ClipboardEvent) => {
      const block = pastedBlock(event.clipboardData.getData("text"));
      const isOne = block.length === 1 && block[0]?.length === 1;
      if (text !== null && isOne) return;
      event.preventDefault();
      setText(null);
      fill(at, block);
    },
  };
}
