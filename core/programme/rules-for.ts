import { type Nearness, nearness, type Placed, type Scope } from "./scope";

interface Scoped {
  products?: Scope | undefined;
}

/** A rule that applies to a product, and how near its scope names it. */
export interface Match<R> {
  rule: R;
  nearness: Nearness;
}

/**
 * Prepares `derive` of the rules that apply to a product, in their order. Products of one group share the answer
 * unless some rule names them, so that a long cart is matched once per group and not once per line.
 */
export function rulesFor<R extends Scoped, D>(
  rules: readonly R[],
  derive: (matches: readonly Match<R>[]) => D,
): (product: Placed) => D {
  const naming = rulesByProduct(rules);
  const order = new Map(rules.map((rule, index) => [rule, index]));
  const unnamed = remember<readonly Match<R>[]>();
  const answers = remember<D>();
  return (product) => {
    const named = naming.get(product.id);
    // A newline occurs in no id, so places cannot be mistaken for each other.
    const place = product.groups.join("\n");
    return answers(named ? `${place}\n\n${product.id}` : place, () => {
      const nameless = { id: "", groups: product.groups };
      const byGroup = unnamed(place, () => rules.flatMap((rule) => match(rule, nameless)));
      return derive(named ? withNamed(byGroup, named, product, order) : byGroup);
    });
  };
}

function match<R extends Scoped>(rule: R, product: Placed): Match<R>[] {
  const near = nearness(rule.products, product);
  return near === null ? [] : [{ rule, nearness: near }];
}

/** What holds for the product's group, save for the rules that name the product: those are matched again. */
function withNamed<R extends Scoped>(
  byGroup: readonly Match<R>[],
  named: ReadonlySet<R>,
  product: Placed,
  order: ReadonlyMap<R, number>,
): Match<R>[] {
  const others = byGroup.filter(({ rule }) => !named.has(rule));
  const own = [...named].flatMap((rule) => match(rule, product));
  if (own.length === 0) return others;
  return [...others, ...own].sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
}

/** The rules that name a product, to include or to except it. */
function rulesByProduct<R extends Scoped>(rules: readonly R[]): Map<string, Set<R>> {
  const byProduct = new Map<string, Set<R>>();
  for (const rule of rules) {
    const { products = [], except } = rule.products ?? {};
    for (const id of [...products, ...(except?.products ?? [])]) {
      const found = byProduct.get(id);
      if (found) found.add(rule);
      else byProduct.set(id, new Set([rule]));
    }
  }
  return byProduct;
}

function remember<V>(): (key: string, make: () => V) => V {
  const kept = new Map<string, V>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    return made;
  };
}
