import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { programmeSchema } from "@/core/programme/programme";
import { connect, type Db } from "@/db/client";
import { migrate } from "@/db/migrate";
import { seedVolume } from "@/db/seed/volume";
import { startPostgres } from "@/scripts/postgres/start-postgres";
import { systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import { bulkPoints } from "@/server/points/bulk-points";
import { runBulk } from "@/server/points/run-bulk";
import { verifyBooks } from "@/server/points/verify-books";
import { recomputeStanding } from "@/server/standing/recompute-standing";
import { startRecompute } from "@/server/standing/start-recompute";
import { salesBeside } from "./bulk-points/sales-beside";
import { publishRules } from "./publish-rules";

// `npx tsx bench/bulk-points.ts [--cards 100000]`: points for that many cards: ordering (freezing the audience) and the
// job, beside one bare INSERT … SELECT that writes the same entries and lots into the same tables, in one run, durable as
// in earnest. Then how long sales take while nothing else, a run in bulk, and a recompute of everybody's standing go on.
// Exits 1 when points take 30 s or more, more than three times the bare statement, or when the books differ.

/** Undoes the bare statement. */
class Undone extends Error {}

const limits = { seconds: 30, ratio: 3 };
const { values } = parseArgs({ options: { cards: { type: "string", default: "100000" } } });
const cards = Number(values.cards);

const dataDir = mkdtempSync(path.join(tmpdir(), "regulars-bench-"));
const postgres = await startPostgres({ dataDir });
const owner = connect(postgres.url, { as: "owner" });
const app = connect(postgres.url);
try {
  await migrate(postgres.url);
  await seedVolume(owner.db, { customers: cards });
  process.exitCode = (await measure(app.db, owner.db)) ? 0 : 1;
} finally {
  await app.close();
  await owner.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure(db: Db, ownerDb: Db): Promise<boolean> {
  const rounds: { bare: number; order: number; job: number }[] = [];
  for (let round = 0; round < 3; round++) {
    const bare = await timed(() => bareInsert(ownerDb));
    let run = "";
    const order = await timed(async () => {
      run = await orderPoints(db);
    });
    const job = await timed(() => runBulk(db, run));
    rounds.push({ bare, order, job });
  }
  const median = (key: "bare" | "order" | "job") =>
    rounds.map((round) => round[key]).sort((a, b) => a - b)[1] ?? 0;
  const [bare, order, job] = [median("bare"), median("order"), median("job")];
  const ratio = (order + job) / bare;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  console.log(`bare INSERT … SELECT   ${seconds(bare)}`);
  console.log(`ordering               ${seconds(order)}`);
  console.log(`the job                ${seconds(job)}`);
  console.log(`${cards.toLocaleString("en")} cards in ${seconds(order + job)}, ratio ${ratio.toFixed(2)}`);
  await salesAtTheSameTime(db);
  const differences = await verifyBooks(ownerDb);
  console.log(differences.length === 0 ? "The books are right." : JSON.stringify(differences.slice(0, 3)));
  return order + job < limits.seconds * 1000 && ratio <= limits.ratio && differences.length === 0;
}

async function salesAtTheSameTime(db: Db): Promise<void> {
  const now = new Date();
  // No discounts: the price of a sale is known beforehand.
  const standing = {
    importance: [{ basis: "paid", from: 200_000, value: "bronze" }],
    categories: { add: [{ basis: "sold", from: 50_000, category: "Economy" }] },
  };
  await publishRules(db, programmeSchema.parse({ mode: "pointsAndDiscounts", standing }), now);
  await salesBeside(db, "sales alone", () => new Promise((resolve) => setTimeout(resolve, 5_000)));
  const run = await orderPoints(db);
  await salesBeside(db, "beside a run in bulk", () => runBulk(db, run));
  const recompute = await startRecompute(db, { now, byId: null, byName: null });
  await salesBeside(db, "beside a recompute of standing", () => recomputeStanding(db, recompute));
}

async function orderPoints(db: Db): Promise<string> {
  const input = { segment: {}, points: 10, reason: "bench" };
  const result = await execute(bulkPoints, { actor: systemActor("bench"), db, locale: "en", input });
  if (result.kind !== "done" || result.value.job === null) throw new Error(JSON.stringify(result));
  return result.value.job;
}

/** Entries and lots for every card, without a question asked; undone, so that the books stay right. */
async function bareInsert(db: Db): Promise<void> {
  await db
    .transaction(async (tx) => {
      await tx.execute(sql`
        with given as (select id as card, 'lot_bare' || id as lot, 'ent_bare' || id as entry from cards),
        lots as (insert into point_lots (id, card_id, kind, points, remaining, usable_from, created_at)
          select lot, card, 'main', 10, 10, now(), now() from given)
        insert into point_entries (id, card_id, at, kind, lot, points, balance_after, parts, posting, reason, by_kind)
        select entry, card, now(), 'adjust', 'main', 10, 10,
          jsonb_build_array(jsonb_build_object('lot', lot, 'points', 10)), 'bare', 'bench', 'system' from given`);
      throw new Undone();
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error;
    });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
