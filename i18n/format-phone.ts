import { parsePhoneNumberFromString } from "libphonenumber-js";

/** A phone in E.164 as people write it: national for the own country (its calling code), else international. */
export function formatPhone(e164: string, ownCallingCode = "7"): string {
  const phone = parsePhoneNumberFromString(e164);
  if (!phone) return e164;
  const text =
    phone.countryCallingCode === ownCallingCode ? phone.formatNational() : phone.formatInternational();
  return text.replaceAll(" ", "\u00a0");
}
