/** What is kept for searching: the digits of E.164, without the plus. */
export const searchDigits = (e164: string): string => e164.replace(/\D/g, "");

/**
 * K4: the digits to look for, anywhere in a kept number, when a person typed any part of a phone in any
 * spelling; a number matches when it holds one of them. None for less than four digits.
 */
export function phoneFragments(text: string): string[] {
  const digits = text.normalize("NFKC").replace(/\D/g, "");
  if (digits.length < 4) return [];
  if (!digits.startsWith("8") || text.trim().startsWith("+")) return [digits];
  const withSeven = `7${digits.slice(1)}`;
  // A whole number dialled with 8 can mean nothing else; a part that starts with 8 may also stand in the middle.
  return digits.length === 11 ? [withSeven] : [digits, withSeven];
}
