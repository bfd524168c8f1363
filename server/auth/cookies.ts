import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "../env";
import { authSecret } from "./secret";
import { sessionLimits } from "./session-limits";

/** Seconds that a browser keeps the session cookie; the row decides earlier whether it still means anything. */
export const sessionCookieAge = sessionLimits.customer.absolute / 1000;

const year = 365 * 86_400;

/** Plain http is trusted on this machine only; anywhere else a cookie without TLS is not sent at all. */
export function isSecureSite(): boolean {
  const { protocol, hostname } = new URL(env().APP_URL);
  return protocol === "https:" || !["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** `__Host-`: only this very host may set the cookie, for the whole site, over TLS. */
export const cookieName = (name: string): string => `${isSecureSite() ? "__Host-" : ""}regulars-${name}`;

/** HttpOnly, SameSite=Lax, for the whole site. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() }) as const;

/** The contents of one of our sealed cookies, or null when it is missing, forged or too old. */
export async function readSealed(name: string): Promise<Record<string, unknown> | null> {
  const salt = cookieName(name);
  const token = (await cookies()).get(salt)?.value;
  if (!token) return null;
  try {
    return await decode({ token, secret: authSecret(), salt });
  } catch {
    return null;
  }
}

/** Keeps something in the browser that it can neither read nor change. For actions only. */
export async function writeSealed(
  name: string,
  contents: Record<string, unknown>,
  maxAge = year,
): Promise<void> {
  const salt = cookieName(name);
  const token = await encode({ token: contents, secret: authSecret(), salt, maxAge });
  (await cookies()).set(salt, token, { ...cookieOptions(), maxAge });
}

/** Id of the session row that the browser's cookie names, or null. Whether it lives is `sessionActor`'s to say. */
export async function currentSessionId(): Promise<string | null> {
  const contents = await readSealed("session");
  return typeof contents?.sessionId === "string" ? contents.sessionId : null;
}
