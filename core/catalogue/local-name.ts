type Named = { name: string; translations: { en?: string | undefined; ru?: string | undefined } };

/** The name in a language of the interface, or the main one where there is none. */
export const localName = ({ name, translations }: Named, locale: "en" | "ru"): string =>
  translations[locale] ?? name;
