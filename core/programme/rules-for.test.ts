import fc from "fast-check";
import { expect, it } from "vitest";
import { inScope } from "./in-scope";
import { rulesFor } from "./rules-for";
import { nearness, type Scope } from "./scope";

const ids = ["a", "b", "c"];
const groups = ["top", "mid", "low"];
const scope: fc.Arbitrary<Scope> = fc.record(
  {
    groups: fc.subarray(groups),
    products: fc.subarray(ids),
    except: fc.record({ groups: fc.subarray(groups), products: fc.subarray(ids) }),
  },
  { requiredKeys: [] },
);
const rules = fc.array(fc.record({ products: fc.option(scope, { nil: undefined }) }), { maxLength: 6 });
const product = fc.record({
  id: fc.constantFrom(...ids),
  groups: fc.constantFrom([], ["top"], ["mid", "top"], ["low", "mid", "top"]),
});

it("finds what asking each rule would find, in the rules' order", () => {
  fc.assert(
    fc.property(rules, fc.array(product, { maxLength: 6 }), (list, products) => {
      const matchesFor = rulesFor(list, (matches) => matches);
      for (const one of products) {
        const expected = list
          .map((rule) => ({ rule, nearness: nearness(rule.products, one) }))
          .filter((match) => match.nearness !== null);
        expect(matchesFor(one)).toEqual(expected);
        for (const rule of list) {
          expect(inScope(rule.products)(one)).toBe(nearness(rule.products, one) !== null);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it("tells how near a scope names a product", () => {
  const bit = { id: "bit", groups: ["drills", "tools"] };
  expect(nearness({ products: ["bit"], groups: ["tools"] }, bit)).toBe(0);
  expect(nearness({ groups: ["tools", "drills"] }, bit)).toBe(1);
  expect(nearness({ groups: ["tools"] }, bit)).toBe(2);
  expect(nearness({}, bit)).toBe(Number.POSITIVE_INFINITY);
  expect(nearness({ products: ["saw"] }, bit)).toBeNull();
  expect(nearness({ products: ["bit"], except: { groups: ["tools"] } }, bit)).toBeNull();
});
