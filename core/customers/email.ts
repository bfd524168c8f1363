/** K1: an address as it is kept and compared: trimmed and in lower case. */
export const tidyEmail = (text: string): string => text.trim().toLowerCase();

/**
 * Whether a text is one plain e-mail address. Deliberately narrower than RFC 5321: quoted local parts, lists,
 * control characters and full-width signs are how a second recipient or a header is slipped in.
 */
export function isEmail(text: string): boolean {
  if (text.length > 254) return false;
  const match = /^([^\s@"(),:;<>[\]\\]{1,64})@([^\s@]{1,253})$/u.exec(text);
  const [, local = "", domain = ""] = match ?? [];
  if (/[\p{C}＠．。]/u.test(text) || /^\.|\.\.|\.$/.test(local)) return false;
  const labels = domain.split(".");
  return labels.length > 1 && labels.every((label) => /^(?!-)[\p{L}\p{N}-]{1,63}(?<!-)$/u.test(label));
}
