import { describe, expect, it } from "vitest";
import { smsParts } from "./sms-parts";

const a = (count: number) => "a".repeat(count);
const cases = [
  ["160 × a", a(160), "gsm7", 160, 1],
  ["161 × a", a(161), "gsm7", 161, 2],
  ["158 × a + €", `${a(158)}€`, "gsm7", 160, 1],
  ["159 × a + €", `${a(159)}€`, "gsm7", 161, 2],
  ["153 × ]", "]".repeat(153), "gsm7", 306, 3],
  ["76 × ] + a + 76 × ]", `${"]".repeat(76)}a${"]".repeat(76)}`, "gsm7", 305, 2],
  ["70 × я", "я".repeat(70), "ucs2", 70, 1],
  ["71 × я", "я".repeat(71), "ucs2", 71, 2],
  ["66 × я + 😘 + 66 × я", `${"я".repeat(66)}😘${"я".repeat(66)}`, "ucs2", 134, 3],
  ["[ once the text is UCS-2", "[я", "ucs2", 2, 1],
  ["a newline", "a\na", "gsm7", 3, 1],
  ["nothing", "", "gsm7", 0, 0],
] as const;

describe("a text message", () => {
  it.each(cases)("of %s", (_name, text, encoding, units, parts) => {
    expect(smsParts(text)).toEqual({ encoding, units, parts });
  });
});
