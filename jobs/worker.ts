import { EventEmitter } from "node:events";
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { appRole, type Db } from "@/db/client";
import { forgetWorkers, freeJobsOfDeadWorkers, noteWorkersAlive } from "@/db/queries/worker-heartbeats";
import { log } from "@/server/gate/log";
import { type TaskName, taskNames, tasks } from "@/server/jobs/tasks";
import type { JobContext } from "./job";
import { lastJobsFinish } from "./last-jobs";
import { registry } from "./registry";
import { cronItems } from "./schedule";

const beat = 15_000;
const deadAfterSeconds = 60;

/** A running worker. `stop` waits for the jobs under way. */
export type Worker = { stop: () => Promise<void>; ended: Promise<void> };

type Options = {
  /** The database's owner or any role that may become the app's: the worker drops to the app's role. */
  url: string;
  /** The pool that jobs work with. */
  db: Db;
  concurrency?: number;
  /** Off where only the queue is to be worked off. */
  scheduled?: boolean;
};

/** Starts working on the queue, in the web process or in one of its own; any number may run at once. */
export async function runWorker({ url, db, concurrency = 4, scheduled = true }: Options): Promise<Worker> {
  const events: WorkerEvents = new EventEmitter();
  const poolIds = new Set<string>();
  // Jobs are held in the name of the pool, not of the worker in it.
  events.on("pool:create", ({ workerPool: { id } }) => {
    poolIds.add(id);
    // At once: a job may be taken before the first beat.
    void noteWorkersAlive(db, [id]).catch(warn);
  });
  events.on("job:failed", ({ job, error }) => {
    log.error({ err: error, task: job.task_identifier, jobId: job.id }, "job failed for good");
  });

  await freeJobsOfDeadWorkers(db, deadAfterSeconds);
  const runner = await run({
    connectionString: asAppRole(url),
    maxPoolSize: concurrency + 2,
    concurrency,
    taskList: taskList(db),
    parsedCronItems: scheduled ? cronItems() : [],
    noHandleSignals: true,
    pollInterval: 2_000,
    events,
    preset: { plugins: [lastJobsFinish(db, events)] },
    logger: quietLogger(),
  });
  const heart = setInterval(() => {
    noteWorkersAlive(db, [...poolIds])
      .then(() => freeJobsOfDeadWorkers(db, deadAfterSeconds))
      .catch(warn);
  }, beat);
  heart.unref();
  return {
    ended: runner.promise.finally(() => clearInterval(heart)),
    stop: async () => {
      clearInterval(heart);
      await runner.stop();
      await forgetWorkers(db, [...poolIds]).catch(warn);
    },
  };
}

function taskList(db: Db): TaskList {
  return Object.fromEntries(
    taskNames.map((name) => [name, (payload: unknown) => perform(name, { db, now: new Date() }, payload)]),
  );
}

/** Runs one task's job; what a payload must be is in `server/jobs/tasks.ts`. */
export async function perform<N extends TaskName>(name: N, ctx: JobContext, payload: unknown): Promise<void> {
  // The schema and the job of one name belong together; TypeScript sees only the unions of both.
  await registry[name](ctx, tasks[name].parse(payload) as never);
}

/** The worker's own pool, too, works under the restricted role. */
function asAppRole(url: string): string {
  const restricted = new URL(url);
  restricted.searchParams.set("options", `-c role=${appRole}`);
  restricted.searchParams.set("application_name", "regulars worker");
  return restricted.href;
}

const warn = (error: unknown) => log.warn({ err: error }, "worker heartbeat");

function quietLogger(): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error({ worker: message }, "worker");
    else if (level === "warning") log.warn({ worker: message }, "worker");
    else log.debug({ worker: message }, "worker");
  });
}
