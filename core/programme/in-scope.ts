import type { Placed, Scope } from "./scope";

/** Prepares the test of whether a scope applies to a product; sets make it fast for long lists. */
export function inScope(scope: Scope | undefined): (product: Placed) => boolean {
  if (!scope) return () => true;
  const groups = new Set(scope.groups);
  const products = new Set(scope.products);
  const exceptGroups = new Set(scope.except?.groups);
  const exceptProducts = new Set(scope.except?.products);
  const isEverything = groups.size === 0 && products.size === 0;
  return (product) => {
    if (exceptProducts.has(product.id) || product.groups.some((group) => exceptGroups.has(group)))
      return false;
    return isEverything || products.has(product.id) || product.groups.some((group) => groups.has(group));
  };
}
