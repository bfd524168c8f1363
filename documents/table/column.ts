import type { CalendarDay } from "@/core/time/calendar-day";
import type { Locale } from "@/i18n/locale";

/** One column of an exported table: its head, what kind of value it holds and where that is in a row. */
export type TableColumn<R> = {
  head: string;
  /** Width in characters; XLSX only. */
  width?: number;
} & (
  | { kind: "text"; value: (row: R) => string | null }
  /** Money in minor units, percent in basis points, or a whole figure. */
  | { kind: "money" | "percent" | "count"; value: (row: R) => number | null }
  | { kind: "day"; value: (row: R) => CalendarDay | null }
  | { kind: "moment"; value: (row: R) => Date | null }
);

export type TableStyle = {
  /** Name of the sheet. */
  name: string;
  locale: Locale;
  /** Decimals of the currency (RUB 2). */
  minorDigits: number;
  /** Zone in which moments are written: the store's. */
  zone: string;
};

/** How many decimals the figures of a column have. */
export function decimalsOf(kind: "money" | "percent" | "count", { minorDigits }: TableStyle): number {
  switch (kind) {
    case "money":
      return minorDigits;
    case "percent":
      return 2;
    case "count":
      return 0;
  }
}

/** An integer counted in `10^-decimals` as a plain decimal: (-1205, 2) → "-12.05". No float is met on the way. */
export function plainDecimal(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return value < 0 ? `-${text}` : text;
}
