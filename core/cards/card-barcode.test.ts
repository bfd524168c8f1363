import { describe, expect, it } from "vitest";
import { isEan13 } from "@/core/catalogue/barcode";
import { barcodeSymbology, internalEan13 } from "./card-barcode";

describe("internalEan13", () => {
  it("is a right EAN-13 of the internal range", () => {
    const made = internalEan13(42) ?? "";
    expect(made.startsWith("290000000042")).toBe(true);
    expect(isEan13(made)).toBe(true);
    expect(isEan13(internalEan13(9_999_999_999, "20") ?? "")).toBe(true);
  });

  it("has room for ten digits", () => expect(internalEan13(10_000_000_000)).toBeNull());

  it("never leaves the internal range", () => {
    expect(() => internalEan13(1, "46")).toThrow(RangeError);
    expect(() => internalEan13(1, "2")).toThrow(RangeError);
  });
});

describe("barcodeSymbology", () => {
  it("prints a right EAN-13 as such and the rest as Code 128", () => {
    expect(barcodeSymbology(internalEan13(42) ?? "")).toBe("ean13");
    // A wrong check digit, and thirteen signs that are not digits.
    expect(barcodeSymbology("4006381333932")).toBe("code128");
    expect(barcodeSymbology("ABCDEFGHIJKLM")).toBe("code128");
    expect(barcodeSymbology("VIP0001")).toBe("code128");
  });

  it("prints nothing that no scanner reads back", () => {
    expect(barcodeSymbology("КАРТА")).toBeNull();
    expect(barcodeSymbology("")).toBeNull();
    expect(barcodeSymbology("1\n2")).toBeNull();
  });
});
