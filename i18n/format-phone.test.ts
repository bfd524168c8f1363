import { expect, it } from "vitest";
import { formatPhone } from "./format-phone";

const visible = (text: string) => text.replaceAll("\u00a0", "_");

it("formats phones by country and leaves alone what is none", () => {
  expect(visible(formatPhone("+79161234567"))).toBe("8_(916)_123-45-67");
  expect(visible(formatPhone("+442079460018"))).toBe("+44_20_7946_0018");
  expect(formatPhone("12")).toBe("12");
});
