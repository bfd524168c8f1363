import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/**
 * Reads an ISO 8601 instant with an offset or `Z`, as the API takes them. Null for anything else: a local time
 * without an offset names no instant, and `Date.parse` would guess the server's own zone. Parts of a
 * millisecond are cut.
 */
export function parseInstant(text: string): Date | null {
  // Temporal also takes a zone in brackets; that is not ISO 8601, so it is refused.
  if (text.includes("[")) return null;
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return null;
  }
}

/** An instant in API input, as a Date afterwards. */
export const instantSchema = z.string().transform((text, context): Date => {
  const at = parseInstant(text);
  if (at) return at;
  context.addIssue({ code: "custom", message: "expected an ISO 8601 instant with an offset" });
  return z.NEVER;
});
