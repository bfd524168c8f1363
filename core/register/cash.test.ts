import { expect, test } from "vitest";
import { money } from "@/core/money/units";
import { changeOf, leftToPay, likelyCash, paymentPart } from "./cash";

test("cash above what is left is change, and only what is due is paid", () => {
  const part = paymentPart("cash", 50_000, money(45_050));
  expect(part).toEqual({ method: "cash", amount: 45_050, received: 50_000 });
  expect(part && changeOf([part])).toBe(4_950);
});

test("a card never pays more than is left", () => {
  const part = paymentPart("card", 50_000, money(45_050));
  expect(part).toEqual({ method: "card", amount: 45_050, received: 45_050 });
});

test("nothing typed pays all that is left; nothing given is no part", () => {
  expect(paymentPart("card", null, money(100))?.amount).toBe(100);
  expect(paymentPart("cash", 0, money(100))).toBeNull();
  expect(paymentPart("cash", 100, money(0))).toBeNull();
});

test("parts add up to what is due", () => {
  const first = paymentPart("cash", 30_000, money(100_000));
  const parts = first ? [first] : [];
  expect(leftToPay(money(100_000), parts)).toBe(70_000);
  expect(leftToPay(money(20_000), parts)).toBe(0);
});

test.each([
  [8_700, [9_000, 10_000, 50_000, 100_000]],
  [10_000, [50_000, 100_000, 200_000, 500_000]],
  [1_005_120, [1_050_000, 1_100_000, 1_200_000, 1_500_000]],
  [0, []],
])("notes handed over for %i", (due, sums) => {
  expect(likelyCash(money(due), 100)).toEqual(sums);
});
