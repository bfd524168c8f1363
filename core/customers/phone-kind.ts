import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/**
 * Whether SMS can reach a number: city codes and 8-800 cannot receive one. Where a country does not tell its
 * mobiles apart (the USA), they are taken to be. Needs the large table: not for the browser.
 * @param e164 with the plus
 */
export function isMobile(e164: string): boolean {
  const kind = parsePhoneNumberFromString(e164)?.getType();
  return kind === "MOBILE" || kind === "FIXED_LINE_OR_MOBILE";
}
