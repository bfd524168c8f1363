import { createHmac, randomBytes } from "node:crypto";

// RFC 6238 as every authenticator app has it: SHA-1, six digits, 30 seconds. Twenty lines of our own, for the kept
// libraries want a newer Node than we promise; the RFC's own figures are in the test.

const stepSeconds = 30;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A new secret of 160 bits in base32, as apps take it. */
export const newTimeSecret = (): string =>
  [...randomBytes(32)].map((byte) => letters.charAt(byte % letters.length)).join("");

/** The address behind the QR code. */
export function timeSecretAddress(secret: string, { shop, email }: { shop: string; email: string }): string {
  const label = `${encodeURIComponent(shop)}:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(shop)}`;
}

/** The code of one step of time. */
export function timeCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const at = mac.readUInt8(mac.length - 1) & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The step whose code this is: now, or one step off for clocks that differ. Null where it is none of them. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const current = Math.floor(now.getTime() / 1000 / stepSeconds);
  return [current, current - 1, current + 1].find((step) => timeCode(secret, step) === code) ?? null;
}

function bytesOf(base32: string): Buffer {
  let bits = "";
  for (const letter of base32) bits += letters.indexOf(letter).toString(2).padStart(5, "0");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
