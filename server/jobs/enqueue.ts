import type { Db } from "@/db/client";
import { addJob, type QueueOptions } from "@/db/queries/job-queue";
import { type TaskName, type TaskPayload, tasks } from "./tasks";

/** Queues a task in the caller's transaction: no commit, no job. */
export async function enqueue<N extends TaskName>(
  db: Db,
  name: N,
  payload: TaskPayload<N>,
  options?: QueueOptions,
): Promise<void> {
  await addJob(db, name, tasks[name].parse(payload), options);
}
