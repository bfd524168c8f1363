import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/core/time/calendar-day";
import { arbitraryFacts, arbitraryRules } from "@/tests/support/arbitrary-standing";
import type { Standing, StandingFacts } from "./facts";
import type { StandingRules } from "./ranked-rules";
import { restand } from "./restand";

const nothing: Standing = { discount: null, importance: null, categories: [] };
const early = { now: new Date("2026-01-15T09:00:00Z"), today: "2026-01-15" };
const late = { now: new Date("2026-02-05T09:00:00Z"), today: "2026-02-05" };

const held = fc
  .tuple(arbitraryRules, arbitraryFacts)
  .map(([rules, facts]) => restand(rules, facts, nothing, early).standing);
const names = ({ categories }: Standing) => categories.map(({ name }) => name);
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

const inAnotherOrder = (rules: StandingRules): fc.Arbitrary<StandingRules> =>
  fc.record({
    ...Object.fromEntries(Object.entries(rules).map(([key, value]) => [key, fc.constant(value)])),
    discount: shuffled(rules.discount),
    importance: shuffled(rules.importance),
    categories: fc.record({ add: shuffled(rules.categories.add), remove: shuffled(rules.categories.remove) }),
  }) as fc.Arbitrary<StandingRules>;

describe("restand", () => {
  it("does not depend on the order of the rules", () => {
    const two = arbitraryRules.chain((rules) => fc.tuple(fc.constant(rules), inAnotherOrder(rules)));
    fc.assert(
      fc.property(two, arbitraryFacts, held, ([one, other], facts, before) => {
        expect(restand(other, facts, before, late)).toEqual(restand(one, facts, before, late));
      }),
    );
  });

  it("says the same when it is asked again", () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryFacts, held, (rules, facts, before) => {
        const { standing } = restand(rules, facts, before, late);
        expect(restand(rules, facts, standing, late)).toEqual({ standing, changes: [] });
      }),
    );
  });

  it("never gives what a removing rule takes away", () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryFacts, held, (rules, facts, before) => {
        const { remove } = rules.categories;
        const turned = { ...rules, categories: { add: remove, remove: [] } };
        const removed = names(restand(turned, facts, nothing, late).standing);
        const has = names(restand(rules, facts, before, late).standing);
        expect(has.filter((name) => removed.includes(name))).toEqual([]);
      }),
    );
  });

  it("gives the largest discount that is reached", () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryFacts, (rules, facts) => {
        const all = restand(rules, facts, nothing, late).standing.discount?.value ?? 0;
        const alone = rules.discount.map(
          (rule) =>
            restand({ ...rules, discount: [rule] }, facts, nothing, late).standing.discount?.value ?? 0,
        );
        expect(all).toBe(Math.max(0, ...alone));
      }),
    );
  });

  it("lapses, and gives back at a later visit what is still due", () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryFacts, (rules, facts) => {
        const came: StandingFacts = { ...facts, lastVisit: early.today };
        const days = 10;
        const ending = { ...rules, discountLapsesAfterDays: days };
        const first = restand(ending, came, nothing, early).standing;
        const over = { now: late.now, today: addDays(early.today, days + 1) };
        const lapsed = restand(ending, came, first, over);
        expect(lapsed.standing.discount).toBeNull();
        const back = restand(ending, { ...came, lastVisit: over.today }, lapsed.standing, over).standing;
        expect(back.discount?.value).toBe(first.discount?.value);
        if (back.discount)
          expect(back.discount).toMatchObject({ since: over.now, until: addDays(over.today, days) });
      }),
    );
  });

  it("leaves alone what was given by hand", () => {
    const byHand: Standing = {
      discount: null,
      importance: { assigned: "manual", value: "silver" },
      categories: [{ assigned: "manual", name: "A" }],
    };
    fc.assert(
      fc.property(arbitraryRules, arbitraryFacts, (rules, facts) => {
        const { standing, changes } = restand(rules, facts, byHand, late);
        expect(standing.importance).toEqual(byHand.importance);
        expect(standing.categories).toEqual(expect.arrayContaining([...byHand.categories]));
        expect(changes.filter(({ what, before }) => what === "importance" || before === "A")).toEqual([]);
      }),
    );
  });

  it("tells every change, from what to what", () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryFacts, held, (rules, facts, before) => {
        const { standing, changes } = restand(rules, facts, before, late);
        const gone = changes.filter(({ what }) => what === "category").map((change) => change.before);
        const came = changes.filter(({ what }) => what === "category").map((change) => change.after);
        const expected = [
          ...names(before).filter((name) => !gone.includes(name)),
          ...came.filter((name) => name !== null),
        ];
        expect(names(standing)).toEqual(expected.sort());
      }),
    );
  });
});
