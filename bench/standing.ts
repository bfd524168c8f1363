import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { programmeSchema } from "@/core/programme/programme";
import { connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { countPreview } from "@/db/queries/standing-preview";
import { seedVolume } from "@/db/seed/volume";
import { regradeEverybody } from "@/server/cards/regrade-everybody";
import { recomputeStanding } from "@/server/standing/recompute-standing";
import { startRecompute } from "@/server/standing/start-recompute";
import { startTestServer, urlOfDatabase } from "@/tests/support/test-server";
import { publishRules } from "./publish-rules";

// `npx tsx bench/standing.ts [--customers 1000000]`: everybody's standing by the rules: the preview, the first run in
// which most change, and one in which nobody does; then the same of cards' grades; beside them how long a sale's customer
// is held. With `DATABASE_URL` the customers are those of that database and what is missing is added.

const { values } = parseArgs({ options: { customers: { type: "string", default: "1000000" } } });
const customers = Number(values.customers);
const given = process.env.DATABASE_URL;
const server = given ? null : await startTestServer();
const url = server ? urlOfDatabase(server.url, server.template) : (given ?? "");
await migrate(url);
const { db, close } = connect(url);
const now = new Date();

const rules = programmeSchema.parse({
  mode: "discounts",
  grades: [
    { key: "start", name: "Start", discount: 100, basis: "paid", from: 0 },
    { key: "regular", name: "Regular", discount: 300, basis: "paid", from: 100_000, days: 180 },
    { key: "friend", name: "Friend", discount: 500, basis: "paid", from: 300_000, days: 365 },
  ],
  standing: {
    discount: [
      { basis: "sold", from: 100_000, percent: 300 },
      { basis: "sold", from: 300_000, percent: 500 },
      { basis: "sold", from: 100_000, days: 90, percent: 700 },
    ],
    discountLapsesAfterDays: 365,
    importance: [
      { basis: "paid", from: 200_000, value: "bronze" },
      { basis: "paid", from: 400_000, value: "silver" },
      { basis: "visits", from: 50, value: "gold" },
    ],
    categories: {
      add: [
        { basis: "sold", from: 50_000, category: "Economy" },
        { basis: "paid", from: 400_000, category: "VIP" },
        { notVisitedDays: 180, category: "Lost" },
      ],
      remove: [{ basis: "sold", from: 250_000, category: "Economy" }],
    },
  },
});

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${name.padEnd(32)}${seconds.toFixed(1).padStart(8)} s`);
  return result;
}

/** The longest time for which a customer could not be locked, asked again and again while `work` goes on. */
async function longestWait(work: Promise<unknown>): Promise<number> {
  let isOver = false;
  const end = work.finally(() => {
    isOver = true;
  });
  const ids = await db.execute<{ id: string }>(sql`select id from customers order by md5(id) limit 500`);
  let longest = 0;
  for (let turn = 0; !isOver; turn++) {
    const start = performance.now();
    await db.execute(
      sql`update customers set visits = visits where id = ${ids[turn % ids.length]?.id ?? ""}`,
    );
    longest = Math.max(longest, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await end;
  return longest;
}

try {
  // Filling drops and makes indexes, which only the owner of the schema may.
  const owner = connect(url, { max: 2, as: "owner" });
  await timed("customers made", () => seedVolume(owner.db, { customers }));
  await owner.close();
  await publishRules(db, rules, now);
  const judging = {
    rules: rules.standing,
    zone: "Europe/Moscow",
    now,
    today: now.toISOString().slice(0, 10),
  };
  const preview = await timed("preview", () => countPreview(db, judging));
  console.log(`  ${JSON.stringify(preview)}`);
  const start = () => startRecompute(db, { now, byId: null, byName: null });
  const first = await start();
  const running = timed("run in which most change", () => recomputeStanding(db, first));
  const wait = await longestWait(running);
  console.log(`  ${JSON.stringify(await running)}; longest wait of a sale's customer ${wait.toFixed(0)} ms`);
  const again = await start();
  console.log(
    `  ${JSON.stringify(await timed("run in which nobody changes", () => recomputeStanding(db, again)))}`,
  );
  const regrade = () => regradeEverybody(db, { now, cause: "rules" });
  const regrading = timed("grades, most cards move", regrade);
  const held = await longestWait(regrading);
  console.log(
    `  ${JSON.stringify(await regrading)}; longest wait of a sale's customer ${held.toFixed(0)} ms`,
  );
  console.log(`  ${JSON.stringify(await timed("grades, no card moves", regrade))}`);
} finally {
  await close();
  await server?.stop();
}
