import { gs1CheckDigit, isEan13 } from "@/core/catalogue/barcode";

/** GS1 leaves 20 to 29 to a shop's own use: such a code never meets one that is printed on goods. */
const internalPrefix = /^2[0-9]$/;

/**
 * P7: a customer's barcode as EAN-13 in the internal range: prefix, running number, check digit. Null when the
 * running number has more than ten digits.
 * @param prefix `20` to `29`; choose one that no scale in the shop prints
 */
export function internalEan13(running: number, prefix = "29"): string | null {
  if (!internalPrefix.test(prefix)) throw new RangeError(`not an internal prefix: ${prefix}`);
  const digits = String(running);
  if (digits.length > 10) return null;
  const body = prefix + digits.padStart(10, "0");
  return body + gs1CheckDigit(body);
}

export type BarcodeSymbology = "ean13" | "code128";

/**
 * How a card's number or barcode is printed: EAN-13 where it is one, else Code 128. Null where no scanner could
 * read it back: Code 128 knows printable ASCII alone, and encoders take Cyrillic without a word.
 */
export function barcodeSymbology(content: string): BarcodeSymbology | null {
  if (isEan13(content)) return "ean13";
  return /^[\x20-\x7e]{1,48}$/.test(content) ? "code128" : null;
}
