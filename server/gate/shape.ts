/**
 * More than any input of ours needs: the deepest is a tree of conditions, the longest list the products of a scope.
 * What is deeper would run out of stack, what is longer would keep the process busy with naming its mistakes.
 */
const most = { depth: 50, inList: 10_000, values: 50_000 };

/**
 * Why a value is not even parsed, or null. Each value is looked at once and without recursion: whoever sent it decides
 * how deep and how long it is.
 */
export function faultOfShape(value: unknown): string | null {
  let values = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > most.depth) return "nested too deep";
    if (values > most.values) return `more than ${most.values} values`;
    if (level.some((inner) => Array.isArray(inner) && inner.length > most.inList)) {
      return `a list of more than ${most.inList} entries`;
    }
    level = level.flatMap((inner) =>
      typeof inner === "object" && inner !== null ? Object.values(inner) : [],
    );
  }
  return null;
}
