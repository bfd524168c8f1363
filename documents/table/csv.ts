import { writeCsvStream } from "hucre/csv";
import { localMoment } from "@/core/time/local-moment";
import { decimalsOf, plainDecimal, type TableColumn, type TableStyle } from "./column";

/**
 * A table as CSV that Excel opens by a double click: UTF-8 with BOM, `;` and a decimal comma in Russian. Rows are
 * pulled as the reader takes them, so memory does not grow with their number.
 */
export function csvTable<R>(
  rows: AsyncIterable<R>,
  columns: readonly TableColumn<R>[],
  style: TableStyle,
): ReadableStream<Uint8Array> {
  return writeCsvStream(csvRows(rows, columns, style), {
    headers: columns.map(({ head }) => neutral(head)),
    delimiter: style.locale === "ru" ? ";" : ",",
    bom: true,
  });
}

async function* csvRows<R>(rows: AsyncIterable<R>, columns: readonly TableColumn<R>[], style: TableStyle) {
  for await (const row of rows) yield columns.map((column) => csvCell(row, column, style));
}

function csvCell<R>(row: R, column: TableColumn<R>, style: TableStyle): string {
  switch (column.kind) {
    case "text":
      return neutral(column.value(row) ?? "");
    case "day":
      return column.value(row) ?? "";
    case "moment": {
      const at = column.value(row);
      return at === null ? "" : momentText(at, style.zone);
    }
    default: {
      const value = column.value(row);
      if (value === null) return "";
      const figure = plainDecimal(value, decimalsOf(column.kind, style));
      return style.locale === "ru" ? figure.replace(".", ",") : figure;
    }
  }
}

function momentText(at: Date, zone: string): string {
  const { date, minute } = localMoment(at, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A spreadsheet would run text that begins so as a formula. The apostrophe says that it is text. */
const neutral = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /^[=+\-@|\u0000-\u001f\u007f]/.test(text) ? `'${text}` : text;
