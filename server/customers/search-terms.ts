import { searchName } from "@/core/customers/name";
import { readQuery } from "@/core/customers/query";
import type { SearchTerms } from "@/db/queries/customer-search";

/**
 * K4: what to look for when this was typed; null when it is too short even for the beginning of a name. Fewer than
 * three letters find only names that begin so.
 */
export function searchTerms(text: string): SearchTerms | null {
  const query = readQuery(text);
  const name = searchName(text);
  if (!query)
    return /^\p{L}{1,2}$/u.test(name) ? { card: null, phones: [], part: null, words: [name] } : null;
  return {
    card: query.card,
    phones: query.phone ?? [],
    // Digits may be a part of a tax id as well.
    part: query.email ?? query.taxId ?? (query.phone ? (query.card?.toLowerCase() ?? null) : null),
    words: query.name?.split(" ") ?? [],
  };
}
