import { setTimeout as sleep } from "node:timers/promises";
import type { WorkerEvents } from "graphile-worker";
import type { Db } from "@/db/client";
import { isJobHeld } from "@/db/queries/worker-heartbeats";
import { log } from "@/server/gate/log";

const patience = 3_000;

/**
 * Lets a worker that is asked to stop wait until the last job that it finished is off the queue. graphile-worker takes
 * it off without waiting, and closes its connections as soon as its workers have stopped: the statement may then never
 * be sent, or the process ends before it is, and the job would be done once more.
 */
export function lastJobsFinish(db: Db, events: WorkerEvents): GraphileConfig.Plugin {
  const last = new Map<string, string>();
  events.on("job:complete", ({ worker, job }) => last.set(worker.workerId, job.id));
  return {
    name: "LastJobsFinishPlugin",
    version: "1.0.0",
    worker: {
      hooks: {
        async stopWorker(_ctx, { worker }) {
          const job = last.get(worker.workerId);
          if (job === undefined) return;
          try {
            for (const late = Date.now() + patience; Date.now() < late; await sleep(20)) {
              if (!(await isJobHeld(db, { job, pool: worker.workerPool.id }))) return;
            }
            log.warn({ job }, "a finished job is still in the queue");
          } catch (error) {
            log.warn({ err: error, job }, "a finished job may still be in the queue");
          }
        },
      },
    },
  };
}
