import { sql } from "drizzle-orm";
import type { Db } from "../client";

export type QueuedState = "queued" | "running" | "failed";

type QueuedRow = {
  id: string;
  task: string;
  state: QueuedState;
  attempts: number;
  max_attempts: number;
  last_error: string | null;
  run_at: string;
  created_at: string;
};

const state = sql`case when locked_at is not null then 'running' when attempts >= max_attempts then 'failed'
  else 'queued' end`;

/** What stands in the queue: failed first, then running, then waiting. What is done leaves the queue. */
export async function listQueue(db: Db, { limit, only }: { limit: number; only?: QueuedState | undefined }) {
  const rows = await db.execute<QueuedRow>(sql`
    select * from (
      select id::text, task_identifier as task, ${state} as state, attempts, max_attempts, last_error,
        to_json(run_at) #>> '{}' as run_at, to_json(created_at) #>> '{}' as created_at
      from graphile_worker.jobs) jobs
    where ${only ? sql`state = ${only}` : sql`true`}
    order by array_position(array['failed', 'running', 'queued'], state), run_at, id::bigint
    limit ${limit}`);
  return [...rows].map(({ max_attempts, last_error, run_at, created_at, ...row }) => ({
    ...row,
    maxAttempts: max_attempts,
    error: last_error,
    runAt: new Date(run_at).toISOString(),
    createdAt: new Date(created_at).toISOString(),
  }));
}

/** How many stand in the queue in each state. */
export async function countQueue(db: Db): Promise<Record<QueuedState, number>> {
  const rows = await db.execute<{ state: QueuedState; count: number }>(
    sql`select ${state} as state, count(*)::int as count from graphile_worker.jobs group by 1`,
  );
  return {
    queued: 0,
    running: 0,
    failed: 0,
    ...Object.fromEntries([...rows].map((row) => [row.state, row.count])),
  };
}

/** Lets a job that failed for good begin anew, now. @returns its task, or null when it is not a failed one. */
export async function retryJob(db: Db, id: string): Promise<string | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const rows = await db.execute<{ task: string }>(sql`
    select task_identifier as task from graphile_worker.jobs
    where id = ${id}::bigint and locked_at is null and attempts >= max_attempts`);
  const task = rows[0]?.task ?? null;
  if (task) {
    await db.execute(
      sql`select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := now(), attempts := 0)`,
    );
  }
  return task;
}
