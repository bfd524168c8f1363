import { sql } from "drizzle-orm";
import type { Db } from "../client";

export type QueueOptions = { key?: string; runAt?: Date; maxAttempts?: number };

/**
 * Adds a job by graphile-worker's SQL function, so that it is queued only if the surrounding transaction commits.
 * With `key`, an unfinished job of that key is replaced.
 */
export async function addJob(
  db: Db,
  task: string,
  payload: unknown,
  options: QueueOptions = {},
): Promise<void> {
  await db.execute(sql`select graphile_worker.add_job(
    ${task}, payload := ${JSON.stringify(payload)}::json, run_at := ${options.runAt?.toISOString() ?? null}::timestamptz,
    max_attempts := ${options.maxAttempts ?? 25}, job_key := ${options.key ?? null})`);
}
