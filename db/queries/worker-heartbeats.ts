import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { workerHeartbeats } from "../schema/trust";

/** Says that workers, or pools of them, are alive under the names by which they hold jobs, by the database's clock: those of different machines differ. */
export async function noteWorkersAlive(db: Db, workerIds: readonly string[]): Promise<void> {
  if (workerIds.length === 0) return;
  await db
    .insert(workerHeartbeats)
    .values(workerIds.map((workerId) => ({ workerId, seenAt: sql`now()` })))
    .onConflictDoUpdate({ target: workerHeartbeats.workerId, set: { seenAt: sql`now()` } });
}

/**
 * Frees the jobs of workers that have not been seen for `seconds`: a killed worker's jobs would stay locked for hours.
 * @returns the workers that were taken for dead.
 */
export async function freeJobsOfDeadWorkers(db: Db, seconds: number): Promise<string[]> {
  const rows = await db.execute<{ worker_id: string }>(sql`
    select distinct j.locked_by as worker_id
    from graphile_worker.jobs j
    left join worker_heartbeats h on h.worker_id = j.locked_by
    where j.locked_at < now() - make_interval(secs => ${seconds})
      and (h.worker_id is null or h.seen_at < now() - make_interval(secs => ${seconds}))`);
  const dead = [...rows].map(({ worker_id }) => worker_id);
  if (dead.length > 0) {
    const ids = sql.join(
      dead.map((id) => sql`${id}`),
      sql`, `,
    );
    await db.execute(sql`select graphile_worker.force_unlock_workers(array[${ids}]::text[])`);
  }
  return dead;
}

/** Whether a job is in the queue and held by this pool of workers. */
export async function isJobHeld(db: Db, { job, pool }: { job: string; pool: string }): Promise<boolean> {
  const rows = await db.execute(
    sql`select from graphile_worker.jobs where id = ${job}::bigint and locked_by = ${pool}`,
  );
  return rows.length > 0;
}

/** Takes off the list who stopped or has not been seen for a day. */
export async function forgetWorkers(db: Db, workerIds: readonly string[] = []): Promise<void> {
  const ids = workerIds.map((id) => sql`${id}`);
  const stopped = ids.length > 0 ? sql`worker_id in (${sql.join(ids, sql`, `)})` : sql`false`;
  await db.delete(workerHeartbeats).where(sql`${stopped} or seen_at < now() - interval '1 day'`);
}
