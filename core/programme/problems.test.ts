import { describe, expect, it } from "vitest";
import { messages } from "@/i18n/messages";
import { problemCodes } from "./problem";
import { problems } from "./problems";
import { type ProgrammeInput, programmeSchema } from "./programme";

const known = {
  groups: new Set(["tools"]),
  products: new Set(["bit"]),
  categories: new Set(["vip"]),
  series: new Set(["white"]),
};

/** The problems of a programme as `path code`. */
function found(draft: Partial<ProgrammeInput>): string[] {
  const programme = programmeSchema.parse({ mode: "pointsAndDiscounts", ...draft });
  return problems(programme, known).map(({ path, code }) => `${path} ${code}`);
}

const rule = { name: "rule", per: "amount" as const };

describe("problems", () => {
  it("has none for an empty programme, nor for a sensible one", () => {
    expect(found({})).toEqual([]);
    expect(
      found({
        discounts: {
          ceiling: 3000,
          cumulative: {
            basis: "sold",
            days: 365,
            steps: [
              { from: 0, percent: 100 },
              { from: 10, percent: 200 },
            ],
          },
          promotions: [
            { name: "night", percent: 500, hours: ["22:00", "02:00"], from: "2026-01-01", to: "2026-01-01" },
          ],
        },
        earning: {
          rules: [
            {
              ...rule,
              percent: "grade",
              members: { grades: ["gold"], series: ["white"], categories: ["vip"] },
            },
            { ...rule, percent: 0, products: { groups: ["tools"], except: { products: ["bit"] } } },
            { ...rule, points: 5, each: 10_000 },
            { name: "pieces", per: "quantity", points: 1 },
          ],
        },
        expiry: { lotDays: 365, warnDays: 14 },
        grades: [{ key: "gold", name: "Gold", percent: 500, basis: "sold", from: 100 }],
      }),
    ).toEqual([]);
  });

  it("names what does not exist", () => {
    const scope = {
      groups: ["tools", "toys"],
      products: ["saw"],
      except: { groups: ["x"], products: ["y"] },
    };
    const members = { categories: ["new"], grades: ["gold"], series: ["black"] };
    expect(found({ earning: { rules: [{ ...rule, percent: 100, products: scope, members }] } })).toEqual([
      "earning.rules.0.products.groups.1 unknown_group",
      "earning.rules.0.products.products.0 unknown_product",
      "earning.rules.0.products.except.groups.0 unknown_group",
      "earning.rules.0.products.except.products.0 unknown_product",
      "earning.rules.0.members.categories.0 unknown_category",
      "earning.rules.0.members.grades.0 unknown_grade",
      "earning.rules.0.members.series.0 unknown_series",
    ]);
    expect(found({ spending: { rules: [{ except: { groups: ["toys"] } }] } })).toEqual([
      "spending.rules.0.except.groups.0 unknown_group",
    ]);
  });

  it("finds faults of discounts", () => {
    const steps = [
      { from: 100, percent: 100 },
      { from: 50, percent: 10_001 },
      { from: 100, percent: 1 },
    ];
    expect(found({ discounts: { fixed: 10_001, cumulative: { basis: "paid", days: 0, steps } } })).toEqual([
      "discounts.fixed percent_above_100",
      "discounts.cumulative.days days_zero",
      "discounts.cumulative.steps.1.from steps_not_ascending",
      "discounts.cumulative.steps.1.percent percent_above_100",
      "discounts.cumulative.steps.2.from duplicate_step",
    ]);
    expect(found({ discounts: { cumulative: { basis: "paid", steps: [] } } })).toEqual([
      "discounts.cumulative.steps no_steps",
    ]);
    const promotions: NonNullable<NonNullable<ProgrammeInput["discounts"]>["promotions"]> = [
      {
        name: " ",
        percent: 0,
        from: "2026-02-01",
        to: "2026-01-01",
        hours: ["10:00", "10:00"],
        weekdays: [1, 1],
      },
      { name: "x", percent: 1, from: "2026-01-01T10:00:00Z", to: "2026-01-01T10:00:00+03:00" },
    ];
    expect(found({ discounts: { promotions } })).toEqual([
      "discounts.promotions.0.name name_missing",
      "discounts.promotions.0.to period_reversed",
      "discounts.promotions.0.percent percent_missing",
      "discounts.promotions.0.hours hours_empty",
      "discounts.promotions.0.weekdays duplicate_weekday",
      "discounts.promotions.1.to period_reversed",
    ]);
  });

  it("finds rules that cannot give anything", () => {
    const rules: NonNullable<NonNullable<ProgrammeInput["earning"]>["rules"]> = [
      rule,
      { ...rule, percent: 1, points: 1 },
      { ...rule, points: 1 },
      { ...rule, points: 1, each: 0 },
      { name: "quantity", per: "quantity", percent: 100 },
      { name: "margin", per: "margin", points: 100 },
      { ...rule, percent: "grade" },
    ];
    expect(found({ earning: { rules }, grades: [{ key: "a", name: "A" }] })).toEqual([
      "earning.rules.0 gives_nothing",
      "earning.rules.1.points gives_percent_and_points",
      "earning.rules.2.each each_missing",
      "earning.rules.3.each each_missing",
      "earning.rules.4.percent needs_points",
      "earning.rules.5.points needs_percent",
      "earning.rules.6.percent no_grade_percent",
    ]);
  });

  it("finds faults of spending, expiry and grades", () => {
    expect(found({ spending: { pointValue: 0, rules: [{ maxPercent: 10_001 }] } })).toEqual([
      "spending.pointValue point_value_zero",
      "spending.rules.0.maxPercent percent_above_100",
    ]);
    expect(found({ mode: "discounts", spending: { pointValue: 0 } })).toEqual([]);
    expect(found({ expiry: { lotDays: 10, inactivityDays: 0, warnDays: 11 } })).toEqual([
      "expiry.inactivityDays days_zero",
      "expiry.warnDays warns_too_early",
    ]);
    const grades = [
      { key: "a", name: "A", basis: "sold" as const },
      { key: "a", name: "", from: 5, discount: 10_001 },
    ];
    expect(found({ grades })).toEqual([
      "grades.0.from grade_basis_incomplete",
      "grades.1.name name_missing",
      "grades.1.discount percent_above_100",
      "grades.1.key duplicate_grade",
      "grades.1.basis grade_basis_incomplete",
    ]);
  });

  it("finds what has no name yet, which a draft may keep", () => {
    const add = [{ visitStatus: "came" as const, category: "" }];
    expect(found({ standing: { categories: { add } }, grades: [{ key: "", name: "A" }] })).toEqual([
      "grades.0.key name_missing",
      "standing.categories.add.0.category name_missing",
    ]);
  });

  it("has a text for each of them, in both languages", () => {
    for (const language of Object.values(messages)) {
      expect(Object.keys(language.programme.problems).sort()).toEqual([...problemCodes].sort());
    }
  });
});

describe("contradictions of categories (T5)", () => {
  const category = "vip";
  const contradictions = (add: object, remove: object) =>
    found({
      standing: { categories: { add: [{ category, ...add }], remove: [{ category, ...remove }] } } as never,
    });
  const pair = ["standing.categories.remove.0 contradiction"];

  it("finds a remove threshold at or below the add threshold, on one basis and span", () => {
    const add = { basis: "sold", from: 100 };
    expect(contradictions(add, { basis: "sold", from: 100 })).toEqual(pair);
    expect(contradictions(add, { basis: "sold", from: 99 })).toEqual(pair);
    expect(contradictions(add, { basis: "sold", from: 101 })).toEqual([]);
    expect(contradictions(add, { basis: "paid", from: 100 })).toEqual([]);
    expect(contradictions(add, { basis: "sold", from: 100, days: 30 })).toEqual([]);
  });

  it("finds the same days without a visit, and the same visit status", () => {
    expect(contradictions({ notVisitedDays: 60 }, { notVisitedDays: 60 })).toEqual(pair);
    expect(contradictions({ notVisitedDays: 60 }, { notVisitedDays: 61 })).toEqual([]);
    expect(contradictions({ visitStatus: "came" }, { visitStatus: "came" })).toEqual(pair);
    expect(contradictions({ visitStatus: "came" }, { visitStatus: "noShow" })).toEqual([]);
  });

  it("names the pair, and leaves other categories alone", () => {
    const programme = programmeSchema.parse({
      mode: "points",
      standing: {
        categories: {
          add: [
            { visitStatus: "came", category: "a" },
            { notVisitedDays: 90, category: "b" },
          ],
          remove: [
            { visitStatus: "came", category: "b" },
            { notVisitedDays: 30, category: "b" },
          ],
        },
      },
    });
    expect(problems(programme, known)).toEqual([
      {
        path: "standing.categories.remove.1",
        code: "contradiction",
        params: { category: "b", add: 2, remove: 2 },
      },
    ]);
  });
});
