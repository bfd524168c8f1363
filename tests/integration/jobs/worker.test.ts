import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { findMessage } from "@/db/queries/outbox";
import { freeJobsOfDeadWorkers, noteWorkersAlive } from "@/db/queries/worker-heartbeats";
import { inTransaction } from "@/db/transaction";
import { runWorker } from "@/jobs/worker";
import { systemActor } from "@/server/gate/actor";
import { listJobs } from "@/server/jobs/list-jobs";
import { retryJob } from "@/server/jobs/retry-job";
import { queueMessage } from "@/server/outbox/queue-message";
import { testDatabase } from "@/tests/support/database";
import { call, ending } from "@/tests/support/staff";

const message = { channel: "sms", purpose: "service", to: "+79161234567", text: "hello" } as const;
const actor = systemActor("test");

test("the worker does what was queued, under the restricted role", async () => {
  const { db, url } = await testDatabase();
  const worker = await runWorker({ url, db });
  try {
    const id = await inTransaction(db, (tx) => queueMessage({ db: tx, now: new Date() }, message));
    await expect.poll(async () => (await findMessage(db, id))?.state, { timeout: 10_000 }).toBe("kept");
    const seen = await db.execute(sql`select 1 from worker_heartbeats`);
    expect(seen.length).toBeGreaterThan(0);
  } finally {
    await worker.stop();
  }
});

test("jobs of a worker that is no longer seen are freed, those of the living are not", async () => {
  const { db, owner } = await testDatabase();
  await inTransaction(db, (tx) => queueMessage({ db: tx, now: new Date() }, message));
  const lock = (worker: string) =>
    owner.execute(
      sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - interval '5 minutes'`,
    );
  await lock("living");
  await noteWorkersAlive(db, ["living"]);
  expect(await freeJobsOfDeadWorkers(db, 60)).toEqual([]);
  await lock("dead");
  expect(await freeJobsOfDeadWorkers(db, 60)).toEqual(["dead"]);
  const [job] = await owner.execute(sql`select locked_by from graphile_worker._private_jobs`);
  expect(job).toEqual({ locked_by: null });
});

test("a job that failed for good says why and may be run again, once", async () => {
  const { db, owner } = await testDatabase();
  await inTransaction(db, (tx) => queueMessage({ db: tx, now: new Date() }, message));
  await owner.execute(
    sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'no route to host'`,
  );
  const listed = await call(db, listJobs, {}, { actor });
  if (listed.kind !== "done") throw new Error(ending(listed));
  expect(listed.value.counts).toEqual({ queued: 0, running: 0, failed: 1 });
  const [job] = listed.value.queue;
  expect(job).toMatchObject({ task: "outbox.send", state: "failed", error: "no route to host" });
  expect(ending(await call(db, retryJob, { id: job?.id }, { actor }))).toBe("done");
  expect(ending(await call(db, retryJob, { id: job?.id }, { actor }))).toBe("job_not_failed");
});
