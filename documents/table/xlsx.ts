import { writeXlsxStream } from "hucre/xlsx";
import { localMoment } from "@/core/time/local-moment";
import { decimalsOf, plainDecimal, type TableColumn, type TableStyle } from "./column";

/**
 * A table as XLSX: figures are numbers, days are dates, and text is text whatever it begins with, so neither a phone
 * loses its plus nor does a name become a formula. Rows are pulled as the reader takes them.
 */
export function xlsxTable<R>(
  rows: AsyncIterable<R>,
  columns: readonly TableColumn<R>[],
  style: TableStyle,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(xlsxRows(rows, columns, style), {
    name: sheetName(style.name),
    columns: columns.map((column) => ({
      header: column.head,
      width: column.width ?? 16,
      numFmt: numberFormat(column.kind, style),
    })),
    freezePane: { rows: 1 },
  });
}

/** A sheet ends there, its head included. */
const rowsOfASheet = 1_048_576;

async function* xlsxRows<R>(rows: AsyncIterable<R>, columns: readonly TableColumn<R>[], style: TableStyle) {
  let written = 1;
  for await (const row of rows) {
    // A download that breaks off is seen; a workbook that lacks its end, or that no program opens, is not.
    if (++written > rowsOfASheet) throw new Error("more rows than a sheet of XLSX takes: ask for CSV");
    yield columns.map((column) => xlsxCell(row, column, style));
  }
}

function xlsxCell<R>(row: R, column: TableColumn<R>, style: TableStyle): string | number | Date | null {
  switch (column.kind) {
    case "text":
      return withoutControls(column.value(row) ?? "") || null;
    case "day": {
      const day = column.value(row);
      return day === null ? null : new Date(`${day}T00:00:00Z`);
    }
    case "moment": {
      const at = column.value(row);
      return at === null ? null : onTheWall(at, style.zone);
    }
    default: {
      const value = column.value(row);
      return value === null ? null : Number(plainDecimal(value, decimalsOf(column.kind, style)));
    }
  }
}

/** A sheet knows no zones: the date written is what the clock on the store's wall showed. */
function onTheWall(at: Date, zone: string): Date {
  const { date, minute } = localMoment(at, zone);
  return new Date(Date.parse(`${date}T00:00:00Z`) + minute * 60_000);
}

function numberFormat(kind: TableColumn<never>["kind"], style: TableStyle): string {
  switch (kind) {
    case "text":
      return "@";
    case "day":
      return "yyyy-mm-dd";
    case "moment":
      return "yyyy-mm-dd hh:mm";
    default: {
      const decimals = decimalsOf(kind, style);
      return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
    }
  }
}

/** What XML cannot hold. */
const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");

/** Excel takes 31 characters and none of these. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
