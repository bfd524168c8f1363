import { useLocale, useTranslations } from "next-intl";
import { formatMoney, formatPercent, formatQuantity } from "@/i18n/format";
import { formatDateTime, formatDay } from "@/i18n/format-date";
import { isPlace, kindOfField } from "./field-kinds";

/**
 * A change's field and values in words: `earning.rules.0.percent` is "earning, rule 1, percent". A name without a word
 * (a price list's key, or what this version does not know any more) stays as it is.
 */
export function useFieldWords({ currency, zone }: { currency: string; zone: string }) {
  const t = useTranslations("audit");
  const rights = useTranslations("rights.names");
  const locale = useLocale();

  function wordOf(part: string): string {
    const key = `fields.${part}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : part;
  }

  function choiceOf(code: string): string {
    const key = `values.${code}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : code;
  }

  function field(path: string): string {
    const [first = "", ...rest] = path.split(".");
    const right = rest.join(".") as Parameters<typeof rights>[0];
    if (first === "grants" && rights.has(right)) return `${wordOf(first)}, ${rights(right)}`;
    return path
      .split(".")
      .map((part) => (isPlace(part) ? String(Number(part) + 1) : wordOf(part)))
      .join(", ")
      .replaceAll(/, (\d+)/g, " $1");
  }

  function value(path: string, text: string): string {
    const number = /^-?\d+$/.test(text) ? Number(text) : null;
    switch (kindOfField(path.split("."))) {
      case "money":
        return number === null ? text : formatMoney(number, currency, locale);
      case "percent":
        return number === null ? text : formatPercent(number, locale);
      case "quantity":
        return number === null ? text : formatQuantity(number, locale);
      case "choice":
        return text.split(", ").map(choiceOf).join(", ");
      default:
        break;
    }
    if (text === "true" || text === "false") return choiceOf(text);
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return formatDateTime(text, locale, zone);
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text, locale);
    return text;
  }

  return { field, value };
}
