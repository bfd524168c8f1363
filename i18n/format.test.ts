import { describe, expect, it } from "vitest";
import { formatInteger, formatMoney, formatPercent, formatPoints, formatQuantity } from "./format";

/** Shows the invisible spaces: `_` for NBSP, `~` for the thin one. */
const visible = (text: string) => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "~");

describe("formatMoney", () => {
  it.each([
    [1245000, "RUB", "ru", {}, "12_450,00~₽"],
    [1245000, "RUB", "en", {}, "₽12,450.00"],
    [-5, "RUB", "ru", {}, "−0,05~₽"],
    [-123456789, "USD", "en", {}, "−$1,234,567.89"],
    [0, "RUB", "ru", {}, "0,00~₽"],
    [1500, "JPY", "en", {}, "¥1,500"],
    [1245000, "RUB", "ru", { short: true }, "12_450~₽"],
    [1245050, "RUB", "ru", { short: true }, "12_450,50~₽"],
    [100, "RUB", "ru", { signed: true, bare: true }, "+1,00"],
    [9007199254740991, "RUB", "en", {}, "₽90,071,992,547,409.91"],
  ] as const)("%i %s in %s", (minor, currency, locale, style, expected) => {
    expect(visible(formatMoney(minor, currency, locale, style))).toBe(expected);
  });
});

it("formats percent, quantity and whole figures", () => {
  expect(visible(formatPercent(500, "ru"))).toBe("5_%");
  expect(visible(formatPercent(1250, "ru"))).toBe("12,5_%");
  expect(formatPercent(1005, "en")).toBe("10.05%");
  expect(formatPercent(10000, "en")).toBe("100%");
  expect(visible(formatQuantity(350, "ru", "кг"))).toBe("0,35_кг");
  expect(formatQuantity(1000, "en")).toBe("1");
  expect(formatQuantity(10000, "ru")).toBe("10");
  expect(formatQuantity(-1500, "en")).toBe("−1.5");
  expect(visible(formatQuantity(1234000, "ru", null))).toBe("1_234");
  expect(formatInteger(-1234567, "en")).toBe("−1,234,567");
});

describe("formatPoints", () => {
  it.each([
    [1, "1_балл"],
    [2, "2_балла"],
    [5, "5_баллов"],
    [11, "11_баллов"],
    [21, "21_балл"],
    [1240, "1_240_баллов"],
    [-22, "−22_балла"],
  ])("%i in Russian", (points, expected) => {
    expect(visible(formatPoints(points, "ru"))).toBe(expected);
  });

  it("in English, with a plus or without the word", () => {
    expect(visible(formatPoints(1, "en"))).toBe("1_point");
    expect(visible(formatPoints(0, "en"))).toBe("0_points");
    expect(visible(formatPoints(15, "en", { signed: true }))).toBe("+15_points");
    expect(formatPoints(1500, "en", { bare: true })).toBe("1,500");
  });
});
