import type { Programme } from "./programme";
import type { Scope } from "./scope";

type Kind = "groups" | "products";

/** The programme with every id in its scopes replaced; an id that `replace` does not know stays. */
export function replaceIds(programme: Programme, replace: (kind: Kind, id: string) => string): Programme {
  const list = (kind: Kind, ids: string[]) => ids.map((id) => replace(kind, id));
  const named = <T extends { groups?: string[] | undefined; products?: string[] | undefined }>(
    part: T,
  ): T => ({
    ...part,
    ...(part.groups ? { groups: list("groups", part.groups) } : {}),
    ...(part.products ? { products: list("products", part.products) } : {}),
  });
  const scope = (given: Scope): Scope => ({
    ...named(given),
    ...(given.except ? { except: named(given.except) } : {}),
  });
  const { discounts, earning, spending } = programme;
  return {
    ...programme,
    discounts: {
      ...discounts,
      ...(discounts.promotions
        ? {
            promotions: discounts.promotions.map((rule) =>
              rule.products ? { ...rule, products: scope(rule.products) } : rule,
            ),
          }
        : {}),
    },
    earning: {
      ...earning,
      rules: earning.rules.map((rule) =>
        rule.products ? { ...rule, products: scope(rule.products) } : rule,
      ),
    },
    spending: {
      ...spending,
      rules: spending.rules.map((rule) => (rule.except ? { ...rule, except: scope(rule.except) } : rule)),
    },
  };
}

/** The ids of groups and products that a programme's rules name. */
export function namedIds(programme: Programme): Record<Kind, string[]> {
  const ids = { groups: new Set<string>(), products: new Set<string>() };
  replaceIds(programme, (kind, id) => {
    ids[kind].add(id);
    return id;
  });
  return { groups: [...ids.groups], products: [...ids.products] };
}
