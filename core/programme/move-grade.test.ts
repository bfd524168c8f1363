import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TotalOf } from "./grade-progress";
import { moveGrade } from "./move-grade";
import { programmeSchema } from "./programme";
import { isReachable, rankGrades } from "./rank-grades";

const { grades } = programmeSchema.parse({
  mode: "points",
  grades: [
    { key: "silver", name: "Silver", basis: "paid", from: 1_000_00 },
    { key: "gold", name: "Gold", basis: "paid", from: 5_000_00, days: 365 },
    { key: "friend", name: "Friend", discount: 1000 },
  ],
});
const paid =
  (all: number, lately = all): TotalOf =>
  (basis, days) =>
    basis === "paid" ? (days ? lately : all) : 0;
const card = (grade: string | null, gradeFixed = false) => ({ grade, gradeFixed });

describe("the grade of a card", () => {
  it("moves up when the threshold is reached, and not a kopeck earlier", () => {
    expect(moveGrade(grades, card(null), paid(999_99))).toBeNull();
    expect(moveGrade(grades, card(null), paid(1_000_00))).toEqual({
      before: null,
      after: "silver",
      why: { met: { basis: "paid", from: 1_000_00, reached: 1_000_00 }, missed: null },
    });
  });

  it("moves down when its window no longer supports it, and says what is missing", () => {
    expect(moveGrade(grades, card("gold"), paid(9_000_00, 4_999_99))).toEqual({
      before: "gold",
      after: "silver",
      why: {
        met: { basis: "paid", from: 1_000_00, reached: 9_000_00 },
        missed: { basis: "paid", from: 5_000_00, days: 365, reached: 4_999_99 },
      },
    });
    expect(moveGrade(grades, card("silver"), paid(0))?.after).toBeNull();
  });

  it("stays where a hand fixed it, as long as the programme has that grade", () => {
    expect(moveGrade(grades, card("friend", true), paid(9_000_00))).toBeNull();
    expect(moveGrade(grades, card("founder", true), paid(9_000_00))?.after).toBe("gold");
    expect(moveGrade(grades, card("founder"), paid(0))).toEqual({
      before: "founder",
      after: null,
      why: { met: null, missed: null },
    });
  });

  it("is nobody's business where no grade is reached by itself", () => {
    const byHand = grades.filter((grade) => !isReachable(grade));
    expect(moveGrade(byHand, card("founder"), paid(9_000_00))).toBeNull();
  });

  it("is settled after one move, and no reached grade stands above it", () => {
    const gradeList = fc.uniqueArray(
      fc.record(
        {
          key: fc.constantFrom("a", "b", "c", "d", "e", "f"),
          basis: fc.constantFrom("sold" as const, "paid" as const, "visits" as const),
          from: fc.nat(20),
          days: fc.constantFrom(7, 30),
        },
        { requiredKeys: ["key", "basis", "from"] },
      ),
      { selector: ({ key }) => key, minLength: 1 },
    );
    const totals = fc.array(fc.nat(20), { minLength: 9, maxLength: 9 });
    const held = fc.option(fc.constantFrom("a", "b", "z"));
    fc.assert(
      fc.property(gradeList, totals, held, (list, figures, grade) => {
        const named = list.map((each) => ({ ...each, name: each.key }));
        const totalOf: TotalOf = (basis, days) =>
          figures[["sold", "paid", "visits"].indexOf(basis) * 3 + [undefined, 7, 30].indexOf(days)] ?? 0;
        const move = moveGrade(named, card(grade), totalOf);
        const after = move ? move.after : grade;
        expect(moveGrade(named, card(after), totalOf)).toBeNull();
        const ranked = rankGrades(named);
        const above = ranked.slice(ranked.findIndex(({ key }) => key === after) + 1).filter(isReachable);
        expect(above.filter(({ basis, days, from }) => totalOf(basis, days) >= from)).toEqual([]);
      }),
    );
  });
});

describe("the order of grades", () => {
  it("is the programme's, but for thresholds of one basis", () => {
    const keys = rankGrades([
      { key: "high", name: "", basis: "sold", from: 900 },
      { key: "often", name: "", basis: "visits", from: 3 },
      { key: "low", name: "", basis: "sold", from: 100 },
      { key: "staff", name: "" },
    ]).map(({ key }) => key);
    expect(keys).toEqual(["low", "often", "high", "staff"]);
  });
});
