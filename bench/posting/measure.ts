import { type Times, timesOf } from "../measure";

/** What some clients managed together: pieces of work a second, and how long one took. */
export type Round = Times & { rate: number };

/** Of the client with this number. */
type Work = (client: number) => Promise<void>;

const turnSeconds = 2;

/** Has clients do one piece of work after the other for some seconds. */
export async function measure(options: { clients: number; seconds: number; work: Work }): Promise<Round> {
  const { work, ...how } = options;
  const [round] = await measureInTurns({ ...how, works: [work] });
  return round as Round;
}

/**
 * Measures several kinds of work for so many seconds each, in short turns: what else the machine does, and how fast it
 * is just now, then concerns all of them alike.
 */
export async function measureInTurns(options: {
  clients: number;
  seconds: number;
  works: readonly Work[];
}): Promise<Round[]> {
  const { clients, seconds, works } = options;
  const all = works.map(() => ({ took: [] as number[], elapsed: 0 }));
  for (let done = 0; done < seconds; done += turnSeconds) {
    for (const [index, work] of works.entries()) {
      const one = all[index];
      if (one) one.elapsed += await takeTurn(clients, work, one.took);
    }
  }
  return all.map(({ took, elapsed }) => ({ rate: took.length / elapsed, ...timesOf(took) }));
}

/** @returns seconds until the last had finished */
async function takeTurn(clients: number, work: Work, took: number[]): Promise<number> {
  const began = performance.now();
  const until = began + turnSeconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let start = performance.now(); start < until; start = performance.now()) {
        await work(client);
        took.push(performance.now() - start);
      }
    }),
  );
  return (performance.now() - began) / 1_000;
}
