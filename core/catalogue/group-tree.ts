/** A tree of product groups: id → id of the group above, null at the top. */
export type GroupParents = ReadonlyMap<string, string | null>;

/** A group and the groups above it, the nearest first; empty for null. Ends at a loop, which data never has. */
export function ancestors(parents: GroupParents, group: string | null): string[] {
  const path: string[] = [];
  for (let id = group; id !== null && !path.includes(id); id = parents.get(id) ?? null) path.push(id);
  return path;
}

/** Whether putting `group` under `parent` would make the group stand inside itself. */
export function makesCycle(parents: GroupParents, group: string, parent: string | null): boolean {
  return ancestors(parents, parent).includes(group);
}

/** A group and how deep it stands; 0 at the top. */
export type PlacedGroup<G> = { group: G; depth: number };

/** Groups as a tree is read from top to bottom: each before those below it, neighbours in the order given. */
export function inTreeOrder<G extends { id: string; parent: string | null }>(
  groups: readonly G[],
): PlacedGroup<G>[] {
  const known = new Set(groups.map(({ id }) => id));
  const below = new Map<string | null, G[]>();
  for (const group of groups) {
    const parent = group.parent !== null && known.has(group.parent) ? group.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), group]);
  }
  const walk = (parent: string | null, depth: number): PlacedGroup<G>[] =>
    (below.get(parent) ?? []).flatMap((group) => [{ group, depth }, ...walk(group.id, depth + 1)]);
  return walk(null, 0);
}
