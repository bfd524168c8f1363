// Q5: a sale that is sent twice is one sale. The key belongs to what is sent: it stays until an answer came, and
// changes only with the content.

export interface Posting<B> {
  key: string;
  body: B;
  /** Whether the server has said yes or no to it. Until then it is sent again as it is, with the same key. */
  answered: boolean;
}

/**
 * What to send now.
 * @param previous what was sent before; without an answer it goes again, whatever the cart says by now
 * @param newKey a key that was never used
 */
export function nextPosting<B>(previous: Posting<B> | null, body: B, newKey: string): Posting<B> {
  if (previous && !previous.answered) return previous;
  if (previous && isSame(previous.body, body)) return { ...previous, answered: false };
  return { key: newKey, body, answered: false };
}

/** Milliseconds before the next try: soon at first, then every 15 seconds. */
export const retryPause = (tries: number): number => Math.min(1_000 * 2 ** tries, 15_000);

// Both were made by the same code, so their keys stand in the same order.
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
