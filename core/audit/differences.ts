/** One thing that a change changed: where, from what, to what. Absent on the side where it did not exist. */
export type Difference = { path: string; before?: string | undefined; after?: string | undefined };

/** What differs between two states of a record, field by field; nested fields by their path. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [leaves(before), leaves(after)];
  // An entry that says only what was set tells nothing of the fields it leaves out.
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths.flatMap((path) => {
    const [from, to] = [was.get(path), is.get(path)];
    if (from === to) return [];
    return [
      { path, ...(from === undefined ? {} : { before: from }), ...(to === undefined ? {} : { after: to }) },
    ];
  });
}

function leaves(value: unknown, path = "", found = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined || value === "") return found;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
    if (value.length > 0) found.set(path, value.join(", "));
    return found;
  }
  if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      const name = nameOf(key, value);
      leaves(inner, path === "" ? name : `${path}.${name}`, found);
    }
    return found;
  }
  return found.set(path, String(value));
}

/** A number that is a sum of money only beside what it is counted by says so in its name: `from` 20 visits, or 20 kopecks. */
function nameOf(key: string, { basis, per }: { basis?: unknown; per?: unknown }): string {
  if (key === "from" && (basis === "sold" || basis === "paid")) return "fromSum";
  if (key === "each" && per === "amount") return "eachSum";
  return key;
}
