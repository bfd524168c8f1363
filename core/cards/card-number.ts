import { accept, type Outcome, refuse } from "@/core/refusal";

/** P7: how the numbers of a series look, e.g. prefix `7700`, 12 long with a check digit: `7700` `0000042` `8`. */
export type NumberSeries = {
  prefix: string;
  /** Length of the whole number: prefix, running number, check digit. */
  length: number;
  checkDigit: boolean;
};

/**
 * P7: the number of the card that is the `running`th of its series (from 1). Refuses `series_exhausted` when it
 * does not fit between prefix and check digit.
 */
export function cardNumber(series: NumberSeries, running: number): Outcome<string, "series_exhausted"> {
  const room = series.length - series.prefix.length - (series.checkDigit ? 1 : 0);
  const digits = String(running);
  if (digits.length > room) return refuse("series_exhausted", { prefix: series.prefix });
  const body = series.prefix + digits.padStart(room, "0");
  return accept(series.checkDigit ? body + luhnDigit(body) : body);
}

/**
 * A typed or scanned number as it is compared: no spaces or dashes, capital letters, full-width digits made plain. A
 * card whose number was typed keeps this as its barcode, and the number as people write it.
 */
export function tidyCardNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\p{Cf}]/gu, "")
    .toUpperCase();
}

/**
 * P7: a number typed by hand on creation, as it is compared. Refuses `invalid_card_number` {why}: `characters` unless
 * it is 1 to 48 printable Latin characters (what a barcode can carry), `check_digit` where it looks like one of the
 * series but its last digit is wrong: a typing mistake, not a number of one's own.
 */
export function readCardNumber(text: string, series?: NumberSeries): Outcome<string, "invalid_card_number"> {
  const number = tidyCardNumber(text);
  if (!/^[\x21-\x7e]{1,48}$/.test(number)) return refuse("invalid_card_number", { why: "characters" });
  const isOfSeries =
    series?.checkDigit && number.length === series.length && number.startsWith(series.prefix.toUpperCase());
  if (isOfSeries && luhnDigit(number.slice(0, -1)) !== number.at(-1)) {
    return refuse("invalid_card_number", { why: "check_digit" });
  }
  return accept(number);
}

/** The Luhn check digit (ISO/IEC 7812) over the digits of `body`; letters of a prefix do not count. */
export function luhnDigit(body: string): string {
  const digits = [...body].filter((character) => /[0-9]/.test(character)).map(Number);
  // From the right every other digit, the last one among them, is doubled; a double above 9 loses 9.
  const sum = digits.reverse().reduce((total, digit, index) => {
    if (index % 2 === 1) return total + digit;
    return total + (digit > 4 ? digit * 2 - 9 : digit * 2);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
