// V2: codes that nobody can guess and anybody can read aloud: no 0 and O, no 1, I and L.

const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** A prime, so that every single wrong letter and every swap of two is noticed. */
const base = alphabet.length;
const length = 12;

/** How many random letters a code is made of; its last letter is checked by them. 31^11 is about 2^54. */
export const RANDOM_LETTERS = length - 1;

/**
 * A code from chance.
 * @param draw numbers from 0 below the bound it is given, evenly spread; called `RANDOM_LETTERS` times
 */
export function makeVoucherCode(draw: (below: number) => number): string {
  const letters = Array.from({ length: RANDOM_LETTERS }, () => draw(base));
  const values = [...letters, checkLetter(letters)];
  return values.map((value) => alphabet[value]).join("");
}

/** A code as it is kept: what people put between the letters is dropped, small letters are made large. */
export const tidyVoucherCode = (typed: string): string =>
  typed.replace(/[\s\p{Pd}\p{Cf}]/gu, "").toUpperCase();

/** Whether a tidied text could be a code at all: of the right letters, with the right last one. */
export function isVoucherCode(code: string): boolean {
  if (code.length !== length) return false;
  const values = [...code].map((letter) => alphabet.indexOf(letter));
  if (values.includes(-1)) return false;
  return checkLetter(values.slice(0, RANDOM_LETTERS)) === values.at(-1);
}

/** In groups of four, as it is printed and read aloud. */
export const groupVoucherCode = (code: string): string => code.replace(/.{4}(?=.)/gu, "$&-");

/** Each place has a weight of its own; weights from 2 on differ from the last letter's, which is 1. */
function checkLetter(values: readonly number[]): number {
  const sum = values.reduce((total, value, place) => total + value * (place + 2), 0);
  return (base - (sum % base)) % base;
}
