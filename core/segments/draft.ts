import { type Condition, isConditionWhole } from "./fields";
import { type Filter, type Group, isEmptyFilter, isGroup } from "./group";

// A filter as people edit it: every group has one joint, and every part a key of its own.

export type Joint = "all" | "any" | "none";
export type DraftGroup = { key: string; kind: "group"; joint: Joint; parts: DraftPart[] };
type DraftCondition = { key: string; kind: "condition"; condition: Condition };
export type DraftPart = DraftGroup | DraftCondition;

/** The draft of a filter; means the same. `newKey` gives a key that no other part has. */
export function draftOf(filter: Filter, newKey: () => string): DraftGroup {
  const part = (inner: Filter): DraftPart =>
    isGroup(inner) ? draftOf(inner, newKey) : { key: newKey(), kind: "condition", condition: inner };
  const group = (joint: Joint, parts: DraftPart[]): DraftGroup => ({
    key: newKey(),
    kind: "group",
    joint,
    parts,
  });
  if (!isGroup(filter)) return group("all", [part(filter)]);
  const { all, any, not } = filter;
  if (any && !all && !not) return group("any", any.map(part));
  if (not && !all && !any) return group("none", noneOf(not).map(part));
  return group("all", [
    ...(all ?? []).map(part),
    ...(any ? [group("any", any.map(part))] : []),
    ...(not ? [group("none", noneOf(not).map(part))] : []),
  ]);
}

/** "None of these" is kept as "not any of these". */
function noneOf(not: Filter): Filter[] {
  return isGroup(not) && not.any && !not.all && !not.not ? not.any : [not];
}

/** The filter of a draft. Parts that are not filled in yet say nothing and are left out. */
export function filterOf(draft: DraftGroup): Filter {
  const parts = draft.parts.flatMap((part): Filter[] => {
    if (part.kind === "condition") return isConditionWhole(part.condition) ? [part.condition] : [];
    const inner = filterOf(part);
    return isEmptyFilter(inner) ? [] : [inner];
  });
  if (parts.length === 0) return {};
  switch (draft.joint) {
    case "all":
      return { all: parts };
    case "any":
      return { any: parts };
    case "none":
      return { not: { any: parts } };
  }
}

/** The draft with one part, wherever it is, replaced or (null) taken out. */
export function changePart(
  draft: DraftGroup,
  key: string,
  change: (part: DraftPart) => DraftPart | null,
): DraftGroup {
  return {
    ...draft,
    parts: draft.parts.flatMap((part): DraftPart[] => {
      if (part.key === key) return [change(part)].filter((changed) => changed !== null);
      return [part.kind === "group" ? changePart(part, key, change) : part];
    }),
  };
}

/** Filters that must all hold, as one; those that say nothing are left out. */
export function bothFilters(...filters: Filter[]): Filter {
  const said = filters.filter((filter) => !isEmptyFilter(filter));
  return said.length === 1 ? (said[0] as Group) : said.length === 0 ? {} : { all: said };
}
