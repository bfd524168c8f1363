import type { z } from "zod";
import type { Db } from "@/db/client";
import type { TaskName, tasks } from "@/server/jobs/tasks";

/** What a job knows of its surroundings. `db` is the pool: a job begins its own transactions. */
export type JobContext = { db: Db; now: Date };

/** What a task does. It may be run again after a death in the middle, so it must not repeat what was done. */
export type Job<N extends TaskName> = (
  ctx: JobContext,
  payload: z.output<(typeof tasks)[N]>,
) => Promise<void>;
