import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, formatPercent, formatQuantity } from "./format";
import { locales } from "./locale";
import { parseInteger, parseMoney, parsePercent, parseQuantity } from "./parse";

describe("parseMoney", () => {
  it.each([
    ["1 234,5", 123450],
    ["1234.50", 123450],
    ["1\u00a0234,50\u202f₽", 123450],
    ["12 450 руб.", 1245000],
    ["500р", 50000],
    ["1,234.50", 123450],
    ["1.234,50", 123450],
    ["1,234,567", 123456700],
    ["−5", -500],
    ["+7", 700],
    [",5", 50],
    ["5,", 500],
    ["0", 0],
    ["-0", 0],
    ["007", 700],
  ])("reads %s in both languages", (text, expected) => {
    for (const locale of locales) expect(parseMoney(text, locale)).toBe(expected);
  });

  it.each([
    "",
    " ",
    "-",
    "abc",
    "1,2,3",
    "1.2.3",
    "12,34,567",
    "1e5",
    "0x10",
    "1 234,567",
    "99999999999999999",
    "1,234.567",
  ])("refuses %s", (text) => {
    for (const locale of locales) expect(parseMoney(text, locale)).toBeNull();
  });

  it("takes one comma before three digits as thousands in English only", () => {
    expect(parseMoney("1,234", "en")).toBe(123400);
    expect(parseMoney("1,234", "ru")).toBeNull();
    expect(parseMoney("1.234", "en")).toBeNull();
  });
});

it("reads percent, quantities and whole figures", () => {
  expect(parsePercent("12,5 %", "ru")).toBe(1250);
  expect(parsePercent("5%", "en")).toBe(500);
  expect(parsePercent("1.005", "en")).toBeNull();
  expect(parseQuantity("0,350", "ru")).toBe(350);
  expect(parseQuantity("0.35", "en")).toBe(350);
  expect(parseQuantity("2", "en")).toBe(2000);
  expect(parseQuantity("1.234", "en")).toBe(1234);
  expect(parseInteger("1 240", "ru")).toBe(1240);
  expect(parseInteger("1,5", "ru")).toBeNull();
});

it("reads back whatever it wrote", () => {
  const amount = fc.integer({ min: -1e12, max: 1e12 });
  fc.assert(
    fc.property(amount, fc.constantFrom(...locales), (value, locale) => {
      expect(parseMoney(formatMoney(value, "RUB", locale), locale)).toBe(value);
      expect(parsePercent(formatPercent(value, locale), locale)).toBe(value);
      // Three decimals cannot be told from a thousand when they are grouped alike, so quantities stay small here.
      const small = value % 1_000_000;
      if (Math.abs(small) < 1000 || small % 1000 === 0) {
        expect(parseQuantity(formatQuantity(small, locale), locale)).toBe(small === 0 ? 0 : small);
      }
    }),
  );
});
