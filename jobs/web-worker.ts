import { setTimeout as sleep } from "node:timers/promises";
import { connect, type Db } from "@/db/client";
import { env } from "@/server/env";
import { log } from "@/server/gate/log";
import { runWorker, type Worker } from "./worker";

// Kept on globalThis because the dev server evaluates modules again after each edit.
const holder = globalThis as { regularsWorker?: { stop: () => Promise<void> } };

/** The worker of the web process; a server without a database yet still answers. */
export function startWebWorker(): void {
  const { DATABASE_URL, WORKER } = env();
  if (WORKER === "off" || !DATABASE_URL || holder.regularsWorker) return;
  // A pool of its own: jobs may take longer than people wait, and must not take the connections of who waits.
  const { db } = connect(DATABASE_URL, { max: 5, name: "regulars web worker" });
  const worker = keepWorking(DATABASE_URL, db);
  holder.regularsWorker = worker;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => exitAfter(worker.stop()));
}

const pause = 5_000;

/** Starts the worker, again and again where the database is not there yet or the worker ended by itself. */
function keepWorking(url: string, db: Db): { stop: () => Promise<void> } {
  let isStopping = false;
  let worker: Worker | undefined;
  const work = async () => {
    while (!isStopping) {
      try {
        worker = await runWorker({ url, db });
        if (isStopping) await worker.stop();
        await worker.ended;
      } catch (error) {
        log.error({ err: error }, "the worker is not running");
      }
      if (!isStopping) await sleep(pause, undefined, { ref: false });
    }
  };
  void work();
  return {
    stop: async () => {
      isStopping = true;
      await worker?.stop();
    },
  };
}

/** Less than `npm start` gives the process. A job that takes longer is freed later, as if this worker had died. */
const politeMilliseconds = 6_000;

/** Next ends the process as soon as its requests are answered: it waits for the jobs under way as well. */
function exitAfter(stopped: Promise<void>): void {
  const ready = Promise.race([stopped, sleep(politeMilliseconds, undefined, { ref: false })]).catch(
    (error: unknown) => log.error({ err: error }, "the worker did not stop in order"),
  );
  const exit = process.exit;
  process.exit = ((code?: number) => void ready.then(() => exit.call(process, code))) as typeof process.exit;
}
