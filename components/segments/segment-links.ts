import type { Filter } from "@/core/segments/group";
import { isEmptyFilter } from "@/core/segments/group";

/** The part of an address that names customers: a saved segment or a filter; nothing for everybody. */
export function audienceQuery({
  segment,
  filter,
}: {
  segment?: string | undefined;
  filter?: Filter | undefined;
}): string {
  if (segment) return `?segment=${encodeURIComponent(segment)}`;
  return filter && !isEmptyFilter(filter) ? `?filter=${encodeURIComponent(JSON.stringify(filter))}` : "";
}
