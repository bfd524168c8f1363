import type { z } from "zod";
import type { scopeSchema } from "./scope-schema";

export type Scope = z.infer<typeof scopeSchema>;

/** A product and its place in the tree: ids of the groups above it, the nearest first. */
export interface Placed {
  id: string;
  groups: readonly string[];
}

/** How near a scope names a product: 0 the product itself, 1 its own group, 2 the next above, Infinity everything. */
export type Nearness = number;

/** @returns how near the scope names the product, or null when it does not apply to it. */
export function nearness(scope: Scope | undefined, product: Placed): Nearness | null {
  if (!scope) return Number.POSITIVE_INFINITY;
  const { groups = [], products = [], except } = scope;
  if (except?.products?.includes(product.id)) return null;
  if (except?.groups?.some((group) => product.groups.includes(group))) return null;
  if (products.includes(product.id)) return 0;
  if (groups.length === 0 && products.length === 0) return Number.POSITIVE_INFINITY;
  const depth = product.groups.findIndex((group) => groups.includes(group));
  return depth < 0 ? null : depth + 1;
}

/** Whether a scope names nothing at all, neither to include nor to except. */
export function isEmptyScope({ groups, products, except }: Scope): boolean {
  return [groups, products, except?.groups, except?.products].every((ids) => !ids?.length);
}
