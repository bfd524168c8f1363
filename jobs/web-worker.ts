import { connect } from "@/db/client";
import { env } from "@/server/env";
import { log } from "@/server/gate/log";
import { runWorker, type Worker } from "./worker";

// Kept on globalThis because the dev server evaluates modules again after each edit.
const holder = globalThis as { regularsWorker?: Promise<Worker> };

/** The worker of the web process; a server without a database yet still answers. */
export async function startWebWorker(): Promise<void> {
  const { DATABASE_URL, WORKER } = env();
  if (WORKER === "off" || !DATABASE_URL || holder.regularsWorker) return;
  // A pool of its own: jobs may take longer than people wait, and must not take the connections of who waits.
  const { db } = connect(DATABASE_URL, { max: 5, name: "regulars web worker" });
  holder.regularsWorker = runWorker({ url: DATABASE_URL, db });
  try {
    const worker = await holder.regularsWorker;
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => void worker.stop());
    }
  } catch (error) {
    log.error({ err: error }, "the worker did not start");
  }
}
