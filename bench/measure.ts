/** Times of many runs, in milliseconds. */
export type Times = { median: number; p99: number };

/** Runs `work` until `runs` are timed, after a tenth as many to warm up. */
export async function timeRuns(runs: number, work: (run: number) => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  const warmUp = Math.ceil(runs / 10);
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    await work(Math.abs(run));
    if (run >= 0) times.push(performance.now() - start);
  }
  return timesOf(times);
}

/** Median and 99th percentile. */
export function timesOf(times: number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

/** `1.23 ms`, in a column. */
export const shown = (ms: number): string => `${ms.toFixed(2)} ms`.padStart(11);
