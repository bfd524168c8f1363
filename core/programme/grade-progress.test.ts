import { describe, expect, it } from "vitest";
import { gradeProgress, gradeReached, type TotalOf } from "./grade-progress";
import { programmeSchema } from "./programme";

const { grades } = programmeSchema.parse({
  mode: "points",
  grades: [
    { key: "basic", name: "Basic" },
    { key: "gold", name: "Gold", basis: "sold", from: 500, days: 30 },
    { key: "silver", name: "Silver", basis: "sold", from: 100 },
    { key: "staff", name: "Staff", discount: 1000 },
  ],
});
const sold =
  (all: number, lately = all): TotalOf =>
  (_basis, days) =>
    days ? lately : all;

describe("grade progress", () => {
  it("tells what is missing to the next grade, by threshold and not by order", () => {
    expect(gradeProgress(grades, "basic", sold(40))).toMatchObject({
      grade: { key: "silver" },
      reached: 40,
      missing: 60,
    });
    expect(gradeProgress(grades, "silver", sold(900, 350))).toMatchObject({
      grade: { key: "gold" },
      from: 500,
      reached: 350,
      missing: 150,
      days: 30,
    });
    expect(gradeProgress(grades, null, sold(0))).toMatchObject({ grade: { key: "silver" }, missing: 100 });
  });

  it("has nothing above the top", () => {
    expect(gradeProgress(grades, "gold", sold(0))).toBeNull();
    expect(gradeProgress([], null, sold(0))).toBeNull();
  });

  it("finds the highest grade that the totals support", () => {
    expect(gradeReached(grades, sold(900, 500))?.key).toBe("gold");
    expect(gradeReached(grades, sold(900, 499))?.key).toBe("silver");
    expect(gradeReached(grades, sold(99))).toBeNull();
  });
});
