import { accept, type Outcome, refuse } from "@/core/refusal";
import { conditionsOf, mapConditions } from "@/core/segments/filter";
import type { Filter } from "@/core/segments/group";
import type { Db } from "@/db/client";
import { type ExternalKind, findIds } from "@/db/queries/external-id";

type Unknown = "unknown_product" | "unknown_group" | "unknown_store";

const refusals = {
  product: "unknown_product",
  productGroup: "unknown_group",
  store: "unknown_store",
} as const satisfies Partial<Record<ExternalKind, Unknown>>;

/**
 * A filter with the server's ids in place of `ext:THEIRS`. What is named and does not exist is refused: "never bought"
 * of a mistyped product would be everybody.
 */
export async function resolveFilter(db: Db, filter: Filter): Promise<Outcome<Filter, Unknown>> {
  const conditions = conditionsOf(filter);
  const bought = conditions.filter((condition) => condition.field === "bought");
  const given = {
    product: bought.flatMap(({ products = [] }) => products),
    productGroup: bought.flatMap(({ groups = [] }) => groups),
    store: conditions.flatMap((condition) => (condition.field === "store" ? condition.in : [])),
  };
  const known = new Map<string, string>();
  for (const kind of ["product", "productGroup", "store"] as const) {
    const ids = await findIds(db, kind, given[kind]);
    const missing = given[kind].find((id) => !ids.has(id));
    if (missing !== undefined) return refuse(refusals[kind], { id: missing });
    for (const [name, id] of ids) known.set(`${kind} ${name}`, id);
  }
  const idsOf = (kind: keyof typeof given, names: readonly string[]) =>
    names.map((name) => known.get(`${kind} ${name}`) ?? name);
  return accept(
    mapConditions(filter, (condition) => {
      switch (condition.field) {
        case "bought":
          return {
            ...condition,
            ...(condition.products ? { products: idsOf("product", condition.products) } : {}),
            ...(condition.groups ? { groups: idsOf("productGroup", condition.groups) } : {}),
          };
        case "store":
          return { ...condition, in: idsOf("store", condition.in) };
        default:
          return condition;
      }
    }),
  );
}
