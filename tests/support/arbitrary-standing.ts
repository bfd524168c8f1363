import fc from "fast-check";
import { standingRulesSchema } from "@/core/programme/standing-rules";
import type { StandingFacts } from "@/core/standing/facts";
import type { StandingRules } from "@/core/standing/ranked-rules";

// Small numbers, so that thresholds, days and categories meet often and exactly.

const windows = [7, 30] as const;

const basis = fc.constantFrom("sold", "paid", "visits");
const days = fc.constantFrom(undefined, ...windows);
const from = fc.integer({ min: 0, max: 6 });
const reached = { basis, from, days };
const category = fc.constantFrom("A", "B", "C");
const lapse = fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined });

const categoryRule = fc.oneof(
  fc.record({ ...reached, category }),
  fc.record({ notVisitedDays: fc.integer({ min: 1, max: 20 }), category }),
  fc.record({ visitStatus: fc.constantFrom("came", "noShow"), category }),
);

/** Rules that may contradict each other too: the evaluation has an answer even then. */
export const arbitraryRules: fc.Arbitrary<StandingRules> = fc
  .record({
    discount: fc.array(fc.record({ ...reached, percent: fc.integer({ min: 0, max: 4 }) }), { maxLength: 5 }),
    importance: fc.array(fc.record({ ...reached, value: fc.constantFrom("gold", "silver", "bronze") }), {
      maxLength: 5,
    }),
    discountLapsesAfterDays: lapse,
    importanceLapsesAfterDays: lapse,
    categories: fc.record({
      add: fc.array(categoryRule, { maxLength: 5 }),
      remove: fc.array(categoryRule, { maxLength: 3 }),
    }),
  })
  .map((rules) => standingRulesSchema.parse(rules));

const totals = fc.record({
  sold: fc.integer({ min: 0, max: 7 }),
  paid: fc.integer({ min: 0, max: 7 }),
  visits: fc.integer({ min: 0, max: 7 }),
});

export const arbitraryFacts: fc.Arbitrary<StandingFacts> = fc.record({
  totals,
  totalsByDays: fc.record({ 7: totals, 30: totals }),
  lastVisit: fc.option(
    fc.integer({ min: 1, max: 31 }).map((day) => `2026-01-${String(day).padStart(2, "0")}`),
  ),
  lastMark: fc.constantFrom(null, "came", "noShow"),
});
