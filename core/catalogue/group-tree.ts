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
