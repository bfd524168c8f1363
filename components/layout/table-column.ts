import type { ReactNode } from "react";
import type { PhonePlace } from "@/components/ui/table";

/** A column of a data table. */
export type Column<R> = {
  key: string;
  head: string;
  cell: (row: R) => ReactNode;
  /** Right-aligned figures. */
  numeric?: boolean;
  /** The name to sort by in the address; absent where the list cannot be sorted so. */
  sort?: string;
  /** Not shown until it is chosen. */
  optional?: boolean;
  /** Where it stands on a phone; else the first column is the name and others follow on the second line. */
  phone?: PhonePlace;
};

/** The columns to show: those in the address when a person chose, else all that are not optional. */
export function shownColumns<R>(columns: readonly Column<R>[], chosen: string | null): Column<R>[] {
  const keys = chosen?.split(",") ?? [];
  const known = columns.filter((column) => keys.includes(column.key));
  return known.length > 0 ? known : columns.filter((column) => !column.optional);
}

export type Sort = { name: string; descending: boolean };

/** "-paid" → by paid, descending. */
export function parseSort(text: string | null): Sort | null {
  if (!text) return null;
  return text.startsWith("-") ? { name: text.slice(1), descending: true } : { name: text, descending: false };
}

/** What a press on a head leads to: ascending, descending, then the list's own order again. */
export function nextSort(name: string, current: Sort | null): string | null {
  if (current?.name !== name) return name;
  return current.descending ? null : `-${name}`;
}
