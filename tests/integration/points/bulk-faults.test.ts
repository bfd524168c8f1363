import { type ChildProcess, spawn } from "node:child_process";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Filter } from "@/core/segments/group";
import { freeJobsOfDeadWorkers } from "@/db/queries/worker-heartbeats";
import { seedVolume } from "@/db/seed/volume";
import { systemActor } from "@/server/gate/actor";
import { bulkPoints } from "@/server/points/bulk-points";
import { runBulk } from "@/server/points/run-bulk";
import { sealLedger } from "@/server/points/seal-ledger";
import { verifyBooks } from "@/server/points/verify-books";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { call } from "@/tests/support/staff";

// P9: exactly once for each customer, though the worker dies in the middle again and again, or two work at once.

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const actor = systemActor("test");

async function order(points: number, segment: Filter = {}): Promise<string> {
  const result = await call(database.db, bulkPoints, { segment, points, reason: "test" }, { actor });
  if (result.kind !== "done" || result.value.job === null) throw new Error(JSON.stringify(result));
  return result.value.job;
}

async function figures(run: string) {
  const [row] = await database.db.execute<
    Record<"position" | "cards" | "entries" | "once" | "points", number>
  >(sql`
    select position, cards, count(entry)::int as entries, count(distinct entry)::int as once,
      coalesce(sum(points), 0)::int as points
    from (select bulk_runs.position, bulk_runs.cards, point_entries.card_id as entry, point_entries.points
      from bulk_runs left join point_entries on posting = 'bulk:' || bulk_runs.id
      where bulk_runs.id = ${run}) as found group by 1, 2`);
  if (!row) throw new Error("no such run");
  return row;
}

test("a worker killed again and again in the middle moves each card once", { timeout: 240_000 }, async () => {
  const customers = 30_000;
  await seedVolume(database.owner, { customers });
  const run = await order(3);

  let kills = 0;
  for (let from = 0; ; ) {
    const worker = startWorker();
    try {
      const reached = await until(async () => {
        const { position } = await figures(run);
        return position > from || position === customers ? position : null;
      });
      if (reached === customers) break;
      from = reached;
    } finally {
      await kill(worker);
    }
    kills++;
    // Nobody waits a minute here until the dead one is missed.
    await database.owner.execute(sql`update worker_heartbeats set seen_at = now() - interval '1 hour'`);
    await database.owner.execute(
      sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour' where locked_at is not null`,
    );
    await freeJobsOfDeadWorkers(database.db, 60);
    if (kills === 4) {
      // The rest in one go, here.
      await runBulk(database.db, run);
      break;
    }
  }

  expect(kills).toBeGreaterThan(1);
  expect(await figures(run)).toEqual({
    position: customers,
    cards: customers,
    entries: customers,
    once: customers,
    points: 3 * customers,
  });
  await sealLedger(database.db, new Date());
  expect(await verifyBooks(database.owner)).toEqual([]);
});

test("two runs over the same cards, each worked on by two at once", { timeout: 120_000 }, async () => {
  const customers = 5_000;
  await seedVolume(database.owner, { customers });
  const [first, second] = [await order(5), await order(-4)];
  const work = (run: string) => runBulk(database.db, run);
  await Promise.all([work(first), work(second), work(first), work(second)]);

  expect(await figures(first)).toMatchObject({ entries: customers, once: customers, points: 5 * customers });
  const { entries, once } = await figures(second);
  expect(once).toBe(entries);
  expect(await verifyBooks(database.owner)).toEqual([]);
});

function startWorker(): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      LOG_LEVEL: "silent",
      AUTH_SECRET: "a secret of this test",
    },
  });
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null) return;
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  worker.kill("SIGKILL");
  await gone;
}

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (let waited = 0; waited < 60_000; waited += 10) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("nothing moved within a minute");
}
