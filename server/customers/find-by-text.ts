import type { Db } from "@/db/client";
import { findMatches, findSimilar } from "@/db/queries/customer-search";
import type { ResponsibleScope } from "@/db/queries/customers";
import { searchTerms } from "./search-terms";

/**
 * K4: ids of customers found by one text, best first. Typos are forgiven where nothing matches as typed.
 * @param limit how many at most
 */
export async function findByText(
  db: Db,
  text: string,
  { scope, limit }: { scope: ResponsibleScope; limit: number },
): Promise<string[]> {
  const terms = searchTerms(text);
  if (!terms) return [];
  const matches = await findMatches(db, terms, { scope, cap: limit });
  if (matches.length > 0) return matches.map((match) => match.id);
  const name = terms.words.join(" ");
  if (name.length < 4) return [];
  const similar = await findSimilar(db, name, { scope, limit: Math.min(limit, 20) });
  return similar.map((match) => match.id);
}
