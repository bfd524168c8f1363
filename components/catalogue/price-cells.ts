// The grid of prices without its screen: which cells changed, where keys lead, what a pasted block means.

/** A changed price: what was typed, what it replaces, and what somebody else made of it meanwhile. */
export type ChangedCell = { value: number | null; was: number | null; theirs?: number | null };

/** By `product|column`; a column is `price`, `minPrice` or `list:KEY`. */
export type ChangedCells = Readonly<Record<string, ChangedCell>>;

export const cellKey = (product: string, column: string): string => `${product}|${column}`;

/** The cells with one price set; a price typed back to what it was is no change. */
export function setCell(
  cells: ChangedCells,
  key: string,
  value: number | null,
  saved: number | null,
): ChangedCells {
  const { [key]: old, ...rest } = cells;
  const was = old ? old.was : saved;
  return value === was && old?.theirs === undefined ? rest : { ...rest, [key]: { ...old, value, was } };
}

/** What the server is asked to save. */
export const savedCells = (cells: ChangedCells) =>
  Object.entries(cells).map(([key, { value, was }]) => {
    const { product, column } = partsOf(key);
    return { product, column, value, was };
  });

type Column = "price" | "minPrice" | { list: string };

function partsOf(key: string): { product: string; column: Column } {
  const cut = key.indexOf("|");
  const column = key.slice(cut + 1);
  return {
    product: key.slice(0, cut),
    column: column === "price" || column === "minPrice" ? column : { list: column.replace(/^list:/, "") },
  };
}

/** Name of a column as the keys of cells have it. */
export const columnName = (column: Column): string =>
  typeof column === "object" ? `list:${column.list}` : column;

/** A block copied from a spreadsheet: rows of cells. */
export const pastedBlock = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((row) => row.split("\t"));

export type Place = { row: number; column: number };

/** Where a key leads from a cell, or null when it is no key of the grid. */
export function moved(
  key: string,
  { row, column }: Place,
  size: { rows: number; columns: number },
): Place | null {
  const step: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Enter: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: size.columns - 1 },
  };
  const to = step[key];
  if (!to) return null;
  return { row: within(to.row, size.rows), column: within(to.column, size.columns) };
}

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
