/** The interface languages; the first is what a browser that speaks neither gets. */
export const locales = ["ru", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "ru";

/** The cookie that remembers a person's own choice. */
export const localeCookie = "locale";

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/**
 * The best of our languages for a browser's `Accept-Language` header, by its q-values; ties go to the earlier.
 * Languages of our neighbours who mostly read Russian get Russian through the default.
 */
export function pickLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...params] = part.trim().toLowerCase().split(";");
    const q = params
      .map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1])
      .find((value) => value !== undefined);
    return { language: tag.split("-")[0] ?? "", weight: q === undefined ? 1 : Number(q) };
  });
  const known = wishes.filter((wish) => isLocale(wish.language) && wish.weight > 0);
  known.sort((a, b) => b.weight - a.weight);
  const best = known[0]?.language;
  return isLocale(best) ? best : defaultLocale;
}
