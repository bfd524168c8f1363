import {
  type BasisPoints,
  basisPoints,
  type Money,
  money,
  type Quantity,
  quantity,
} from "@/core/money/units";
import type { Locale } from "./locale";

// Figures as people type them. Never through a float: the digits are put together as text.

const spaces = /[\s\u00a0\u2009\u202f'’]/g;
const grouped = /^[1-9]\d{0,2}(?:[,.]\d{3})+$/;

/**
 * An integer in `10^-decimals` from typed text, or null when it is not a number. Spaces group; the last comma or
 * point parts the decimals; "1,234" is a thousand in English only ("1.234" and the Russian "1,234" could be either
 * and are refused where three decimals are not allowed).
 */
function parseScaled(text: string, decimals: number, locale: Locale): number | null {
  const typed = text.replace(spaces, "").replace(/^[\u2212\u2013-]/, "-");
  const negative = typed.startsWith("-");
  const body = typed.replace(/^[-+]/, "");
  const cut = lastSeparator(body, locale);
  const whole = cut === -1 ? body : body.slice(0, cut);
  const fraction = cut === -1 ? "" : body.slice(cut + 1);
  const digits = grouped.test(whole) && sameSeparator(whole, body[cut]) ? whole.replace(/[,.]/g, "") : whole;
  if (!/^\d*$/.test(digits) || !/^\d*$/.test(fraction) || digits + fraction === "") return null;
  if (fraction.length > decimals) return null;
  const value = Number(digits + fraction.padEnd(decimals, "0"));
  if (!Number.isSafeInteger(value)) return null;
  return negative && value !== 0 ? -value : value;
}

/** Where the decimals begin; -1 when every separator groups thousands. */
function lastSeparator(body: string, locale: Locale): number {
  const last = Math.max(body.lastIndexOf(","), body.lastIndexOf("."));
  if (last === -1 || !grouped.test(body)) return last;
  const several = body.indexOf(body.charAt(last)) !== last;
  const mixed = body.includes(",") && body.includes(".");
  if (mixed) return last;
  return several || (locale === "en" && body.charAt(last) === ",") ? -1 : last;
}

/** Thousands are grouped with one sign, and not with the one that parts the decimals. */
function sameSeparator(whole: string, decimalSign: string | undefined): boolean {
  const signs = new Set(whole.match(/[,.]/g));
  return signs.size === 1 && !(decimalSign !== undefined && signs.has(decimalSign));
}

/** Minor units from "1 234,5", "1234.50", "12 450,00 ₽", "−5"; null when it is not an amount. */
export function parseMoney(text: string, locale: Locale, decimals = 2): Money | null {
  const value = parseScaled(text.replace(/\p{Sc}|руб\.?|р\.?$|[A-Z]{3}$/giu, ""), decimals, locale);
  return value === null ? null : money(value);
}

/** Basis points from "5", "12,5 %"; null when it is not a percentage or has more than two decimals. */
export function parsePercent(text: string, locale: Locale): BasisPoints | null {
  const value = parseScaled(text.replace(/\s*%\s*$/, ""), 2, locale);
  return value === null ? null : basisPoints(value);
}

/** Thousandths from "1", "0,350"; null when it is not a quantity or has more than three decimals. */
export function parseQuantity(text: string, locale: Locale): Quantity | null {
  const value = parseScaled(text, 3, locale);
  return value === null ? null : quantity(value);
}

/** A whole number from "1 240"; null when it is not one. */
export const parseInteger = (text: string, locale: Locale): number | null => parseScaled(text, 0, locale);
