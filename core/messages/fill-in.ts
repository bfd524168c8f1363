const macro = /\{\{\s*([a-zA-Z][a-zA-Z.]*)\s*\}\}/g;

/**
 * A text with its macros (`{{customer.name}}`) filled in.
 * @throws when a macro has no value: what may be named is checked when a template is saved.
 */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(macro, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`unknown macro ${name}`);
    return value;
  });
}

/** The macros that a text names, each once. */
export const macrosOf = (text: string): string[] => [
  ...new Set([...text.matchAll(macro)].map(([, name]) => name ?? "")),
];
