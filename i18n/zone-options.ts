import type { Locale } from "./locale";

/**
 * Every time zone by name, with its present offset. Made on the server: browsers know other names and offsets, and
 * the page would differ.
 */
export function zoneOptions(locale: Locale): { value: string; label: string }[] {
  return Intl.supportedValuesOf("timeZone").map((zone) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "shortOffset" });
    const offset = format.formatToParts().find(({ type }) => type === "timeZoneName")?.value ?? "";
    return { value: zone, label: `${zone.replaceAll("_", " ")} (${offset})` };
  });
}
