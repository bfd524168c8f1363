import { expect, it } from "vitest";
import { formatPhone } from "./format-phone";

const visible = (text: string) => text.replaceAll("\u00a0", "_");

it("formats phones of the own country and leaves alone all others", () => {
  expect(visible(formatPhone("+79161234567"))).toBe("8_(916)_123-45-67");
  expect(formatPhone("+442079460018")).toBe("+442079460018");
  expect(formatPhone("12")).toBe("12");
});
