/** What a list may be narrowed by; its state is the address's parameter of the same name. */
export type TableFilter =
  | { kind: "one" | "many"; key: string; label: string; options: readonly { value: string; label: string }[] }
  | { kind: "dates"; key: string; label: string; fromKey: string; toKey: string };

type Params = { get: (name: string) => string | null };

/** The words for a stretch of days, either end of which may be open. */
type DatesInWords = (from: string | null, to: string | null) => string;

/** A filter's chosen values in words, or null when it is off. */
export function filterWords(filter: TableFilter, params: Params, dates: DatesInWords): string | null {
  if (filter.kind === "dates") {
    const [from, to] = [params.get(filter.fromKey), params.get(filter.toKey)];
    return from || to ? dates(from, to) : null;
  }
  const values = params.get(filter.key)?.split(",") ?? [];
  const words = filter.options.filter(({ value }) => values.includes(value)).map(({ label }) => label);
  return words.length === 0 ? null : words.join(", ");
}

/** The parameters that a filter writes. */
export const filterKeys = (filter: TableFilter): string[] =>
  filter.kind === "dates" ? [filter.fromKey, filter.toKey] : [filter.key];
