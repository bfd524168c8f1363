import { describe, expect, it } from "vitest";
import { money, points } from "@/core/money/units";
import { isRepriceable, repriced, type SaleSoFar } from "./reprice";

const placed: SaleSoFar = {
  status: "placed",
  paid: money(0),
  pointsSpent: points(30),
  usesCodes: false,
  counted: { sold: 10_000, paid: 0, visits: 0 },
};

describe("a sale may be priced again", () => {
  it.each<[string, Partial<SaleSoFar>, boolean]>([
    ["placed, nothing paid", {}, true],
    ["a draft", { status: "draft" }, true],
    ["something paid", { paid: money(1) }, false],
    ["paid in full", { status: "paid" }, false],
    ["cancelled", { status: "cancelled" }, false],
    ["with a coupon used", { usesCodes: true }, false],
  ])("%s", (_, change, expected) => {
    expect(isRepriceable({ ...placed, ...change })).toBe(expected);
  });
});

describe("the new price stands", () => {
  const price = (total: number, pointsSpent: number) => ({
    total: money(total),
    pointsSpent: points(pointsSpent),
  });

  it("with the points that were taken", () => {
    expect(repriced(placed, price(8_000, 30)).ok).toBe(true);
    expect(repriced(placed, price(8_000, 29))).toMatchObject({ ok: false, code: "sale_not_repriceable" });
  });

  it("with something left to pay", () => {
    expect(repriced(placed, price(0, 30)).ok).toBe(false);
  });

  it("in a draft whatever it is: nothing was taken", () => {
    expect(repriced({ ...placed, status: "draft", pointsSpent: points(0) }, price(0, 7)).ok).toBe(true);
  });
});
