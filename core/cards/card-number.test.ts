import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardNumber, luhnDigit, readCardNumber, tidyCardNumber } from "./card-number";

const series = { prefix: "7700", length: 12, checkDigit: true };

describe("luhnDigit", () => {
  it("agrees with known numbers", () => {
    expect(luhnDigit("7992739871")).toBe("3");
    expect(luhnDigit("411111111111111")).toBe("1");
    expect(luhnDigit("0")).toBe("0");
  });

  it("leaves letters out", () => expect(luhnDigit("VIP-7992739871")).toBe("3"));

  it("notices every single wrong digit", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{8}$/),
        fc.nat(7),
        fc.integer({ min: 1, max: 9 }),
        (body, at, by) => {
          const wrong = `${body.slice(0, at)}${(Number(body[at]) + by) % 10}${body.slice(at + 1)}`;
          expect(luhnDigit(wrong)).not.toBe(luhnDigit(body));
        },
      ),
    );
  });
});

describe("cardNumber", () => {
  it("is prefix, running number and check digit", () => {
    const body = "77000000042";
    expect(cardNumber(series, 42)).toEqual({ ok: true, value: body + luhnDigit(body) });
    expect(cardNumber({ ...series, checkDigit: false }, 42)).toEqual({ ok: true, value: "770000000042" });
  });

  it("is refused when the series is full", () => {
    expect(cardNumber({ prefix: "A", length: 4, checkDigit: true }, 99)).toMatchObject({ ok: true });
    expect(cardNumber({ prefix: "A", length: 4, checkDigit: true }, 100)).toMatchObject({
      code: "series_exhausted",
    });
  });

  it("makes numbers of the right length that read back, each another", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9_999_999 }), { maxLength: 20 }), (runs) => {
        const numbers = runs.map((running) => {
          const made = cardNumber(series, running);
          if (!made.ok) throw new Error(made.code);
          expect(made.value).toHaveLength(12);
          expect(readCardNumber(made.value, series)).toEqual(made);
          return made.value;
        });
        expect(new Set(numbers).size).toBe(runs.length);
      }),
    );
  });
});

describe("readCardNumber", () => {
  it("takes what people type", () => {
    expect(readCardNumber(" 4276 1600-1234 ")).toEqual({ ok: true, value: "427616001234" });
    expect(readCardNumber("vip–0001")).toEqual({ ok: true, value: "VIP0001" });
    expect(readCardNumber("till_1/7")).toEqual({ ok: true, value: "TILL_1/7" });
    expect(tidyCardNumber("\u200b１２３４")).toBe("1234");
  });

  it.each(["", " - ", "КАРТА-1", "1".repeat(49)])("refuses %j", (text) => {
    expect(readCardNumber(text)).toEqual({
      ok: false,
      code: "invalid_card_number",
      params: { why: "characters" },
    });
  });

  it("notices a typing mistake in a number of the series, and lets others be", () => {
    const made = cardNumber(series, 42);
    if (!made.ok) throw new Error(made.code);
    const wrong = made.value.replace("42", "24");
    expect(readCardNumber(wrong, series)).toMatchObject({ params: { why: "check_digit" } });
    expect(readCardNumber(wrong)).toMatchObject({ ok: true });
    expect(readCardNumber("5500000000420", series)).toMatchObject({ ok: true });
  });
});
