import { createHmac } from "node:crypto";
import { env } from "../env";

/** The app's own key. @throws when the app was started without `AUTH_SECRET`. */
export function authSecret(): string {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new Error("no AUTH_SECRET: `npm start` makes one, a deployment gives its own");
  return secret;
}

/** A hash that only we can make: six digits would be guessed from a plain one. */
export const keyedHash = (text: string): string =>
  createHmac("sha256", authSecret()).update(text).digest("base64url");
