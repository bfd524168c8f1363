import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupVoucherCode, isVoucherCode, makeVoucherCode, tidyVoucherCode } from "./voucher-code";

const arbitraryCode = fc.array(fc.nat(30), { minLength: 11, maxLength: 11 }).map((draws) => {
  let at = 0;
  return makeVoucherCode(() => draws[at++] ?? 0);
});

describe("voucher codes", () => {
  it("are twelve letters that nobody takes for one another", () => {
    fc.assert(
      fc.property(arbitraryCode, (code) => {
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
        expect(isVoucherCode(code)).toBe(true);
      }),
    );
  });

  it("notice any wrong letter", () => {
    fc.assert(
      fc.property(
        arbitraryCode,
        fc.nat(11),
        fc.constantFrom(..."23456789ABCDEFGHJKMNPQRSTUVWXYZ"),
        (code, at, letter) => {
          fc.pre(code[at] !== letter);
          expect(isVoucherCode(code.slice(0, at) + letter + code.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  it("notice any two letters that changed places", () => {
    fc.assert(
      fc.property(arbitraryCode, fc.nat(11), fc.nat(11), (code, a, b) => {
        fc.pre(code[a] !== code[b]);
        const letters = [...code];
        [letters[a], letters[b]] = [letters[b] ?? "", letters[a] ?? ""];
        expect(isVoucherCode(letters.join(""))).toBe(false);
      }),
    );
  });

  it("are read in any spelling", () => {
    expect(groupVoucherCode("23456789ABCD")).toBe("2345-6789-ABCD");
    expect(tidyVoucherCode(" 2345–6789 abcd\u200b")).toBe("23456789ABCD");
  });

  it("do not take other texts for codes", () => {
    for (const text of ["", "SUMMER", "4006381333931", "2345-6789-ABCD", "23456789ABC0"]) {
      expect(isVoucherCode(text)).toBe(false);
    }
  });
});
