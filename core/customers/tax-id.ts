/** Who has a Russian tax id (ИНН) of that length: 10 digits an organisation, 12 a person or sole proprietor. */
export type TaxIdOwner = "organisation" | "person";

/**
 * K1: reads an ИНН with its check digits. Null when it is none: the wrong length, other signs, or a typing
 * mistake (which the check digits find).
 */
export function readTaxId(text: string): { taxId: string; owner: TaxIdOwner } | null {
  const digits = text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  if (!/^\d+$/.test(digits)) return null;
  // A run of zeros passes every check sum and belongs to nobody.
  if (/^0+$/.test(digits)) return null;
  if (digits.length === 10) {
    return checkDigit(digits, 9) === digits[9] ? { taxId: digits, owner: "organisation" } : null;
  }
  if (digits.length === 12) {
    const isRight = checkDigit(digits, 10) === digits[10] && checkDigit(digits, 11) === digits[11];
    return isRight ? { taxId: digits, owner: "person" } : null;
  }
  return null;
}

const weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** The check digit after the first `count` digits: the last `count` weights, modulo 11, modulo 10. */
function checkDigit(digits: string, count: number): string {
  const sum = weights
    .slice(weights.length - count)
    .reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return String((sum % 11) % 10);
}
