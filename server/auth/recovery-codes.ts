import { randomInt } from "node:crypto";
import { keyedHash } from "./secret";

/** No letters or digits that are taken for one another. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const [howMany, length] = [10, 10];

/** New codes for the day when the phone is lost, about 50 bits each: `k7fmq-x2pdw`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () => {
    const code = Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join("");
    return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
  });
}

/** What is kept of a code; how it was typed (capitals, spaces, the dash) does not matter. */
export const recoveryCodeHash = (code: string): string =>
  keyedHash(`recovery:${code.toLowerCase().replace(/[\s-]/g, "")}`);
