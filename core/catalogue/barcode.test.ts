import { expect, it } from "vitest";
import { gs1CheckDigit, isBarcode, isEan13 } from "./barcode";

it("checks the last digit of GS1 numbers", () => {
  expect(gs1CheckDigit("400638133393")).toBe("1");
  expect(["4006381333931", "96385074", "036000291452", "10614141000415"].every(isBarcode)).toBe(true);
  expect(["4006381333932", "96385075", "036000291453"].some(isBarcode)).toBe(false);
  expect(isEan13("96385074")).toBe(false);
  expect(isEan13("ABCDEFGHIJKLM")).toBe(false);
});

it("lets a shop use codes of its own, in what Code 128 can print", () => {
  expect(isBarcode("A-100")).toBe(true);
  expect(isBarcode("Масло")).toBe(false);
  expect(isBarcode("")).toBe(false);
});
