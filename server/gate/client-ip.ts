/**
 * Address of the caller. The first of `X-Forwarded-For` is believed only behind a proxy that sets it
 * (`TRUST_PROXY=on`): anybody can send the header.
 */
export function clientIp(headers: Headers): string | null {
  if (process.env.TRUST_PROXY !== "on") return null;
  return headers.get("x-forwarded-for")?.split(",")[0]?.trim() || null;
}
