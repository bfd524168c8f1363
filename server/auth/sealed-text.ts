import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "./secret";

const cipher = "aes-256-gcm";
const [ivLength, tagLength] = [12, 16];

/** What a sealed text is for: one that was sealed for another purpose does not open. */
type Purpose = "second-factor" | "second-factor-draft";

const keyFor = (purpose: Purpose) => Buffer.from(hkdfSync("sha256", authSecret(), "", purpose, 32));

/** Encrypts with a key made of the app's own: whoever reads the database alone learns nothing. */
export function sealText(purpose: Purpose, text: string): string {
  const iv = randomBytes(ivLength);
  const sealing = createCipheriv(cipher, keyFor(purpose), iv);
  const body = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), body]).toString("base64url");
}

/** The text again, or null where it was changed, or sealed by another key. */
export function openText(purpose: Purpose, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  const bodyAt = ivLength + tagLength;
  if (bytes.length < bodyAt) return null;
  const opening = createDecipheriv(cipher, keyFor(purpose), bytes.subarray(0, ivLength));
  opening.setAuthTag(bytes.subarray(ivLength, bodyAt));
  try {
    return Buffer.concat([opening.update(bytes.subarray(bodyAt)), opening.final()]).toString("utf8");
  } catch {
    return null;
  }
}
