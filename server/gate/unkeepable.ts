/**
 * Paths of texts and names of fields that PostgreSQL does not keep, with the reason, at most a few: NUL characters
 * and halves of a surrogate pair. No keyboard types them: they are invalid input everywhere, checked here once instead
 * of in every schema.
 */
export function unkeepableTexts(value: unknown, path = ""): { path: string; message: string }[] {
  if (typeof value === "string") return faultOf(value, path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .flatMap(([key, inner]) => {
      const inName = faultOf(key, path);
      return inName.length > 0 ? inName : unkeepableTexts(inner, path === "" ? key : `${path}.${key}`);
    })
    .slice(0, 5);
}

function faultOf(text: string, path: string): { path: string; message: string }[] {
  if (text.includes("\u0000")) return [{ path, message: "a NUL character" }];
  return /\p{Surrogate}/u.test(text) ? [{ path, message: "half of a surrogate pair" }] : [];
}
