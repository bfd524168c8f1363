/** What some clients managed together: pieces of work a second, and how long one took, in milliseconds. */
export type Round = { rate: number; p50: number; p99: number };

/** Has clients do one piece of work after the other for some seconds. */
export async function measure(options: {
  clients: number;
  seconds: number;
  work: (client: number) => Promise<void>;
}): Promise<Round> {
  const { clients, seconds, work } = options;
  const took: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let start = performance.now(); start < until; start = performance.now()) {
        await work(client);
        took.push(performance.now() - start);
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1_000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { rate: took.length / elapsed, p50: at(0.5), p99: at(0.99) };
}
