/**
 * Paths of texts and names of fields with a NUL character, at most a few. PostgreSQL keeps no such text, and no
 * keyboard types it: it is invalid input everywhere, checked here once instead of in every schema.
 */
export function nulPaths(value: unknown, path = ""): string[] {
  if (typeof value === "string") return value.includes("\u0000") ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .flatMap(([key, inner]) => {
      const at = path === "" ? key : `${path}.${key}`;
      return key.includes("\u0000") ? [path] : nulPaths(inner, at);
    })
    .slice(0, 5);
}
