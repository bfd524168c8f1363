import fc from "fast-check";
import type { ConditionOf, FieldName } from "@/core/segments/fields";
import type { Filter } from "@/core/segments/group";

/** What the random customers of a suite hang on, by id, name or key. */
export type Names = {
  categories: string[];
  stores: string[];
  priceLists: string[];
  grades: string[];
  products: string[];
  groups: string[];
};

const orUndefined = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const some = <T>(values: readonly T[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(values.length, 3) });
const monthDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2000-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(5, 10));

/** Random conditions, one kind for every field there is. */
export function arbitraryConditions(names: Names): { [F in FieldName]: fc.Arbitrary<ConditionOf<F>> } {
  const range = <F extends FieldName>(field: F, least: number, most: number) =>
    fc
      .record({
        field: fc.constant(field),
        gte: orUndefined(fc.integer({ min: least, max: most })),
        lte: orUndefined(fc.integer({ min: least, max: most })),
      })
      .filter(({ gte, lte }) => gte !== undefined || lte !== undefined);
  const oneOf = <F extends FieldName, V>(field: F, values: readonly V[]) =>
    fc.record({ field: fc.constant(field), in: some(values) });
  const day = fc.integer({ min: -400, max: 30 }).map((days) => dayFrom("2026-12-30", days));
  const days = fc.constantFrom(1, 2, 7, 30, 90, 365);
  return {
    sold: range("sold", 0, 200_000),
    paid: range("paid", 0, 200_000),
    visits: range("visits", 0, 12),
    averagePurchase: range("averagePurchase", 0, 60_000),
    balance: range("balance", -10, 600),
    pointsEarned: fc
      .record({
        field: fc.constant("pointsEarned" as const),
        gte: orUndefined(fc.integer({ min: -1, max: 300 })),
        lte: orUndefined(fc.integer({ min: -1, max: 300 })),
        days: orUndefined(days),
      })
      .filter(({ gte, lte }) => gte !== undefined || lte !== undefined),
    lastPurchase: fc
      .record({
        field: fc.constant("lastPurchase" as const),
        from: orUndefined(day),
        to: orUndefined(day),
        notForDays: orUndefined(days),
      })
      .filter(({ from, to, notForDays }) => [from, to, notForDays].some((given) => given !== undefined)),
    birthday: fc.oneof(
      fc.record({
        field: fc.constant("birthday" as const),
        withinDays: fc.constantFrom(0, 1, 2, 7, 31, 365),
      }),
      fc.record({ field: fc.constant("birthday" as const), month: fc.integer({ min: 1, max: 12 }) }),
      fc.record({
        field: fc.constant("birthday" as const),
        from: fc.oneof(monthDay, fc.constantFrom("02-28", "02-29", "12-25", "03-01")),
        to: fc.oneof(monthDay, fc.constantFrom("02-28", "02-29", "01-10", "03-01")),
      }),
      fc.record({ field: fc.constant("birthday" as const), to: monthDay }),
    ),
    category: oneOf("category", [...names.categories, "Nobody's"]),
    importance: oneOf("importance", ["gold", "silver", "bronze"] as const),
    grade: oneOf("grade", names.grades),
    store: oneOf("store", names.stores),
    priceList: oneOf("priceList", names.priceLists),
    role: oneOf("role", ["customer", "supplier", "prospect"] as const),
    bought: fc.record({
      field: fc.constant("bought" as const),
      products: orUndefined(some(names.products)),
      groups: orUndefined(some(names.groups)),
      ever: fc.boolean(),
      days: orUndefined(days),
    }),
    consent: fc.record({
      field: fc.constant("consent" as const),
      channel: fc.constantFrom("email" as const, "sms" as const),
      is: fc.boolean(),
    }),
  };
}

/** Random trees of conditions with all, any and not. */
export function arbitraryFilter(names: Names): fc.Arbitrary<Filter> {
  const leaves = Object.values(arbitraryConditions(names)) as fc.Arbitrary<Filter>[];
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(...leaves),
      fc.record({ all: fc.array(tie("filter"), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("filter"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("filter") }),
      fc.record({ all: fc.array(tie("filter"), { maxLength: 2 }), not: tie("filter") }),
    ),
  })).filter;
}

export const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
