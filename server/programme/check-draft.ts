import { namedIds, replaceIds } from "@/core/programme/named-products";
import type { Problem } from "@/core/programme/problem";
import { problems } from "@/core/programme/problems";
import type { Programme } from "@/core/programme/programme";
import type { Db } from "@/db/client";
import { findIds } from "@/db/queries/external-id";
import { findSeriesKeys } from "@/db/queries/programme";

/**
 * The programme with the server's ids in its scopes, and what keeps it from being published. Naming a category in a
 * rule is enough for it to exist, so any name is good.
 */
export async function checkDraft(
  db: Db,
  given: Programme,
): Promise<{ programme: Programme; problems: Problem[] }> {
  const named = namedIds(given);
  const [groups, products, series] = await Promise.all([
    findIds(db, "productGroup", named.groups),
    findIds(db, "product", named.products),
    findSeriesKeys(db),
  ]);
  const ids = { groups, products };
  const programme = replaceIds(given, (kind, id) => ids[kind].get(id) ?? id);
  const known = {
    groups: new Set(groups.values()),
    products: new Set(products.values()),
    categories: null,
    series,
  };
  return { programme, problems: problems(programme, known) };
}
