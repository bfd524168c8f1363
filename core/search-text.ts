/**
 * What a row is found by, or what a person typed to find it: lower case, `ё` as `е` (K4), one space between words.
 * Both sides go through here, so that they meet.
 */
export const searchText = (...parts: readonly (string | null | undefined)[]): string =>
  parts
    .filter((part) => part)
    .join(" ")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/\s+/g, " ")
    .trim();

/** A text as a pattern of LIKE in which nothing is a wildcard. */
export const literalPattern = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
