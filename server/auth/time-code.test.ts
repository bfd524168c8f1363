import { expect, test } from "vitest";
import { newTimeSecret, stepOfCode, timeCode, timeSecretAddress } from "./time-code";

// RFC 6238, appendix B: the secret "12345678901234567890" in base32, codes cut to six digits.
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at %i seconds the code is %s", (seconds, code) => {
  expect(timeCode(secret, Math.floor(seconds / 30))).toBe(code);
});

test("a code counts half a minute early and late, no longer", () => {
  const step = 41_152_263;
  const code = timeCode(secret, step);
  const found = [-2, -1, 0, 1, 2].map((off) => stepOfCode(secret, code, new Date((step + off) * 30_000)));
  expect(found).toEqual([null, step, step, step, null]);
});

test("secrets are long, differ, and travel in the address that apps scan", () => {
  const made = newTimeSecret();
  expect(made).toMatch(/^[A-Z2-7]{32}$/);
  expect(made).not.toBe(newTimeSecret());
  expect(timeSecretAddress(made, { shop: "Гараж & Co", email: "anna@shop.example" })).toBe(
    `otpauth://totp/${encodeURIComponent("Гараж & Co")}:anna%40shop.example?secret=${made}&issuer=${encodeURIComponent("Гараж & Co")}`,
  );
});
