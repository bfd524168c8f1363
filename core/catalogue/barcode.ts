/** Lengths of the GS1 family, whose last digit is a check digit: EAN-8, UPC-A, EAN-13, GTIN-14. */
const gs1Lengths = new Set([8, 12, 13, 14]);

/** The check digit of a GS1 number, from its digits without it: weights 3, 1, 3, … from the right. */
export function gs1CheckDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Whether a text is an EAN-13 with a right check digit. */
export const isEan13 = (text: string): boolean => /^\d{13}$/.test(text) && isBarcode(text);

/**
 * C1: whether a text may be a product's barcode. Numbers as long as a GS1 number need its check digit; anything
 * else of 1 to 48 printable ASCII signs is a code of the shop's own, printed as Code 128.
 */
export function isBarcode(text: string): boolean {
  if (/^\d+$/.test(text) && gs1Lengths.has(text.length))
    return gs1CheckDigit(text.slice(0, -1)) === text.at(-1);
  return /^[\x21-\x7e]{1,48}$/.test(text);
}
