import type { Scope } from "@/core/programme/scope";
import { accept, type Outcome, refuse } from "@/core/refusal";
import type { Db } from "@/db/client";
import { findIds } from "@/db/queries/external-id";

/** A scope with the server's ids for those that callers know by their own. Refuses what does not exist. */
export async function resolveScope(
  db: Db,
  scope: Scope,
): Promise<Outcome<Scope, "unknown_group" | "unknown_product">> {
  const { groups = [], products = [], except } = scope;
  const [groupIds, productIds] = await Promise.all([
    findIds(db, "productGroup", [...groups, ...(except?.groups ?? [])]),
    findIds(db, "product", [...products, ...(except?.products ?? [])]),
  ]);
  const missingGroup = [...groups, ...(except?.groups ?? [])].find((id) => !groupIds.has(id));
  if (missingGroup !== undefined) return refuse("unknown_group", { group: missingGroup });
  const missingProduct = [...products, ...(except?.products ?? [])].find((id) => !productIds.has(id));
  if (missingProduct !== undefined) return refuse("unknown_product", { product: missingProduct });
  const part = (given: Pick<Scope, "groups" | "products">) => ({
    ...(given.groups ? { groups: given.groups.map((id) => groupIds.get(id) ?? id) } : {}),
    ...(given.products ? { products: given.products.map((id) => productIds.get(id) ?? id) } : {}),
  });
  return accept({ ...part(scope), ...(except ? { except: part(except) } : {}) });
}
