import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PhoneReading, readPhone, readPhones } from "./phone";
import { isMobile } from "./phone-kind";
import { phoneFragments, searchDigits } from "./phone-search";

const short = (reading: PhoneReading): string => {
  switch (reading.kind) {
    case "phone":
      return reading.e164 + (reading.extension ? ` x${reading.extension}` : "");
    case "ask":
      return `? ${reading.candidate}`;
    case "error":
      return `! ${reading.reason}`;
  }
};

describe("readPhone", () => {
  it.each([
    ["8 (916) 123-45-67", "+79161234567"],
    ["79161234567", "+79161234567"],
    ["9161234567", "+79161234567"],
    ["+7 916 123 45 67 доб. 5", "+79161234567 x5"],
    ["+7 (916) 123‑45–67", "+79161234567"],
    ["+7\u00a0916\u00a01234567", "+79161234567"],
    ["\u200b+7916\u200d1234567\ufeff", "+79161234567"],
    ["\u202a+79161234567\u202c", "+79161234567"],
    ["８９１６１２３４５６７", "+79161234567"],
    ["916.123.45.67", "+79161234567"],
    ["'89161234567", "+79161234567"],
    ["8-800-555-35-35", "+78005553535"],
    ["(495) 123-45-67", "+74951234567"],
    ["3812 12-34-56", "+73812123456"],
    ["8 495 123-45-67 ext. 1234", "+74951234567 x1234"],
    ["8 495 123-45-67 #12", "+74951234567 x12"],
    ["8 495 123-45-67 (доб. 12)", "+74951234567 x12"],
    ["8 495 123-45-67, доб", "! not_a_phone"],
    ["+49 30 901820", "+4930901820"],
    ["0049 30 901820", "+4930901820"],
    ["+375 29 123-45-67", "+375291234567"],
  ])("reads %j as %s", (text, expected) => expect(short(readPhone(text))).toBe(expected));

  it.each([
    ["7012345678", "? +77012345678"],
    ["6012345678", "? +76012345678"],
    ["375291234567", "? +375291234567"],
  ])("asks about %s", (text, expected) => expect(short(readPhone(text))).toBe(expected));

  it("takes a Kazakh number with its 8 or +7 as it is: +7 alone does not prove Russia", () => {
    expect(short(readPhone("+7 701 234 56 78"))).toBe("+77012345678");
    expect(short(readPhone("87012345678"))).toBe("+77012345678");
  });

  it.each([
    ["123456", "! too_short"],
    ["+7123", "! too_short"],
    ["1234567890123456", "! too_long"],
    ["нет", "! not_a_phone"],
    ["9161234567 Иван", "! not_a_phone"],
    ["+8 916 123 45 67", "! not_a_phone"],
    ["0161234567", "! not_a_phone"],
    ["+", "! not_a_phone"],
  ])("cannot read %j: %s", (text, expected) => expect(short(readPhone(text))).toBe(expected));
});

describe("damage done by spreadsheets", () => {
  it.each([
    ["79161234567.0", "+79161234567"],
    ["79161234567,0", "+79161234567"],
    ["9161234567.00", "+79161234567"],
    ["7.9161234567E+10", "+79161234567"],
    ["7,9161234567E+10", "+79161234567"],
    ["8,9161234567e10", "+79161234567"],
    ["7.9161E+10", "! damaged"],
    ["7,9161E+10", "! damaged"],
    ["8E+10", "! damaged"],
    ["'79161234567", "+79161234567"],
  ])("%s is %s", (text, expected) => expect(readPhones(text).map(short)).toEqual([expected]));
});

describe("readPhones", () => {
  it("splits a cell, and keeps what it could not read", () => {
    expect(readPhones("8 916 123-45-67, +7 495 1234567 доб. 3; нет / 7012345678\n").map(short)).toEqual([
      "+79161234567",
      "+74951234567 x3",
      "! not_a_phone",
      "? +77012345678",
    ]);
  });

  it("finds nothing in an empty cell", () => {
    expect(readPhones("")).toEqual([]);
    expect(readPhones(" ;\u00a0,\r\n")).toEqual([]);
  });

  it("never throws, and gives E.164 or a reason", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const reading of readPhones(text)) expect(short(reading)).toMatch(/^(\? )?\+[1-9]\d{6,14}|^! /);
      }),
    );
  });
});

describe("searching", () => {
  const kept = searchDigits("+79161234567");
  const finds = (text: string) => phoneFragments(text).some((fragment) => kept.includes(fragment));

  it.each([
    "8 (916) 123-45-67",
    "79161234567",
    "9161234567",
    "+7 916 123",
    "8916",
    "8-916-12",
    "4567",
    "123-45",
    "7916",
  ])("finds by %s", (text) => expect(finds(text)).toBe(true));

  it("finds a part that starts with 8 in the middle of a number", () => {
    expect(phoneFragments("8123")).toEqual(["8123", "7123"]);
    expect(phoneFragments("+8123")).toEqual(["8123"]);
  });

  it("needs four digits", () => expect(phoneFragments("916")).toEqual([]));
});

describe("isMobile", () => {
  it("sends SMS to mobiles alone", () => {
    expect(isMobile("+79161234567")).toBe(true);
    expect(isMobile("+77012345678")).toBe(true);
    expect(isMobile("+78005553535")).toBe(false);
    expect(isMobile("+74951234567")).toBe(false);
    expect(isMobile("+12125550123")).toBe(true);
    expect(isMobile("nonsense")).toBe(false);
  });
});
