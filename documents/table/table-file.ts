import type { TableColumn, TableStyle } from "./column";
import { csvTable } from "./csv";
import { xlsxTable } from "./xlsx";

export const tableFormats = ["xlsx", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

export type TableFile = { contentType: string; extension: TableFormat; body: ReadableStream<Uint8Array> };

/** The rows of chunks, one by one. */
export async function* rowsOf<R>(chunks: AsyncIterable<readonly R[]>): AsyncGenerator<R> {
  for await (const chunk of chunks) yield* chunk;
}

/** A table to take along, in the format asked for; the rows are read while the file is being sent. */
export function tableFile<R>(
  format: TableFormat,
  rows: AsyncIterable<R>,
  { columns, style }: { columns: readonly TableColumn<R>[]; style: TableStyle },
): TableFile {
  switch (format) {
    case "csv":
      return {
        contentType: "text/csv; charset=utf-8",
        extension: "csv",
        body: csvTable(rows, columns, style),
      };
    case "xlsx":
      return {
        contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        extension: "xlsx",
        body: xlsxTable(rows, columns, style),
      };
  }
}
