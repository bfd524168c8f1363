const minute = 60_000;
const hour = 60 * minute;

// RFC 5321 4.5.4.1: two tries in the first hour, then every two to three hours, for four to five days.
const firstWaits = [2 * minute, 30 * minute];
const laterWait = 2.5 * hour;
const giveUpAfter = 4 * 24 * hour;

/**
 * When to try again what a server put off, or null when it is time to give up.
 * @param tries how many have been made, the first one included.
 */
export function nextTry(tries: number, { queuedAt, now }: { queuedAt: Date; now: Date }): Date | null {
  const next = new Date(now.getTime() + (firstWaits[tries - 1] ?? laterWait));
  return next.getTime() - queuedAt.getTime() > giveUpAfter ? null : next;
}

/** How an attempt to send ended. `uncertain`: the line broke after the whole letter was handed over (RFC 1047). */
export type Delivery =
  | { kind: "sent" }
  | { kind: "kept" }
  | { kind: "deferred"; reason: string }
  | { kind: "failed"; reason: string }
  | { kind: "uncertain"; reason: string };

/** One line for a header: line breaks and control characters would begin another one. */
export const headerLine = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 900);
