import type { BasisPoints, Money, Points, Quantity } from "@/core/money/units";
import type { Locale } from "./locale";

// Figures as people read them. Written out by hand from integers and not through Intl.NumberFormat, so that no
// amount meets a float and the server's and the browser's text are the same to the last space.

const nbsp = "\u00a0";
const thinNbsp = "\u202f";
const minus = "\u2212";

const groupSign: Record<Locale, string> = { ru: nbsp, en: "," };
const decimalSign: Record<Locale, string> = { ru: ",", en: "." };

/** How many decimals a currency has (RUB 2, JPY 0). */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** A currency's sign where it has a common one, else its code. */
export function currencySign(currency: string): string {
  const format = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  return format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
}

/** Whole figures in groups of three: 12450 → "12 450". */
export function formatInteger(value: number | bigint, locale: Locale): string {
  const digits = String(value < 0 ? -value : value).replace(/\B(?=(\d{3})+$)/g, groupSign[locale]);
  return value < 0 ? minus + digits : digits;
}

/** An integer counted in `10^-decimals`, with all its decimals: (1245000, 2) → "12 450,00". */
function formatScaled(value: number, decimals: number, locale: Locale): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, "0");
  const whole = formatInteger(BigInt(digits.slice(0, digits.length - decimals)), locale);
  const fraction = digits.slice(digits.length - decimals);
  const sign = value < 0 ? minus : "";
  return fraction === "" ? sign + whole : sign + whole + decimalSign[locale] + fraction;
}

/** As `formatScaled`, without the zeros at the end: (350, 3) → "0,35". */
function formatShort(value: number, decimals: number, locale: Locale): string {
  const text = formatScaled(value, decimals, locale);
  return decimals === 0
    ? text
    : text.replace(/[,.]?0+$/, (zeros) => (/^[,.]/.test(zeros) ? "" : zeros.replace(/0+$/, "")));
}

export type MoneyStyle = {
  /** Leave the sign of the currency out (columns whose head names it). */
  bare?: boolean;
  /** Drop ",00" from whole amounts. */
  short?: boolean;
  /** A plus before what is above zero (movements). */
  signed?: boolean;
};

/** Money from minor units: "12 450,00 ₽" in Russian, "₽12,450.00" in English; a true minus for what is negative. */
export function formatMoney(
  minor: Money | number,
  currency: string,
  locale: Locale,
  style: MoneyStyle = {},
): string {
  const decimals = minorDigits(currency);
  const whole = style.short && minor % 10 ** decimals === 0;
  const figure = whole
    ? formatInteger(Math.abs(minor) / 10 ** decimals, locale)
    : formatScaled(Math.abs(minor), decimals, locale);
  const sign = minor < 0 ? minus : style.signed && minor > 0 ? "+" : "";
  if (style.bare) return sign + figure;
  const symbol = currencySign(currency);
  if (locale === "ru") return `${sign}${figure}${thinNbsp}${symbol}`;
  return `${sign}${symbol}${/[A-Z]$/.test(symbol) ? nbsp : ""}${figure}`;
}

/** Percent from basis points: 1250 → "12,5 %" in Russian, "12.5%" in English. */
export function formatPercent(bp: BasisPoints | number, locale: Locale): string {
  return formatShort(bp, 2, locale) + (locale === "ru" ? `${nbsp}%` : "%");
}

/** Quantity from thousandths, with the unit when given: 350, "кг" → "0,35 кг". */
export function formatQuantity(thousandths: Quantity | number, locale: Locale, unit?: string | null): string {
  const figure = formatShort(thousandths, 3, locale);
  return unit ? figure + nbsp + unit : figure;
}

const pointWords: Record<Locale, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }> = {
  ru: { one: "балл", few: "балла", many: "баллов", other: "балла" },
  en: { one: "point", other: "points" },
};

/** Points with their word in the right plural: "1 240 баллов", "−1 point"; `signed` adds a plus. */
export function formatPoints(
  points: Points | number,
  locale: Locale,
  style: { signed?: boolean; bare?: boolean } = {},
): string {
  const figure = (style.signed && points > 0 ? "+" : "") + formatInteger(points, locale);
  if (style.bare) return figure;
  const rule = new Intl.PluralRules(locale).select(Math.abs(points));
  const words = pointWords[locale];
  return `${figure}${nbsp}${words[rule] ?? words.other}`;
}
