import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { buildIfStale } from "@/scripts/build-if-stale";
import { freePort } from "@/scripts/free-port";
import { startApp, untilAnswers } from "@/scripts/next-program";
import { startPostgres } from "@/scripts/postgres/start-postgres";
import { createApiKey } from "@/server/auth/api-keys";
import { verifyBooks } from "@/server/points/verify-books";
import { addMember, addProduct, openShop } from "@/tests/support/shop";
import { bareTransactions } from "./posting/bare-transaction";
import { httpPoster } from "./posting/http-poster";
import { measure, measureInTurns, type Round } from "./posting/measure";

// `npx tsx bench/posting.ts [seconds]`: sales a second through the API, at 1, 8 and 32 clients, each beside a bare SQL
// transaction that writes the same rows, in turns of two seconds: the ratio is what counts, absolute figures drift. Builds
// the app if stale and uses a database of its own, durable as in earnest. Exits 1 when neither 350 a second nor 0.4 of
// the bare rate is reached, when 8 clients wait over 100 ms (p99), or when the books differ.

const seconds = Number(process.argv[2] ?? 12);
const warmUp = 45;
const members = 2_000;

const dataDir = mkdtempSync(path.join(tmpdir(), "regulars-bench-"));
await buildIfStale();
const postgres = await startPostgres({ dataDir });
try {
  await migrate(postgres.url);
  process.exitCode = (await run(postgres.url)) ? 0 : 1;
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function run(url: string): Promise<boolean> {
  const owner = connect(url, { as: "owner" });
  const port = await freePort();
  const app = startApp(
    "start",
    { databaseUrl: url, dataDir, host: "127.0.0.1", port, demo: "off" },
    {
      DATABASE_URL: url,
      AUTH_SECRET: "a secret of the benchmark",
      LOG_LEVEL: "error",
      APP_URL: `http://127.0.0.1:${port}`,
    },
  );
  try {
    const shop = await openShop(owner.db);
    const products = [shop.product, shop.gum, await addProduct(owner.db, { name: "Filter", price: 45_000 })];
    const cards: string[] = [];
    for (let index = 0; index < members; index++) cards.push((await addMember(owner.db, `9${index}`)).card);
    const { key } = await createApiKey(owner.db, { name: "bench", role: "administrator" });
    await untilAnswers(`http://127.0.0.1:${port}/api/v1/openapi.json`);

    const poster = httpPoster({ port, key, products, cards });
    // Sustained: each of the processes compiles its code anew, and better, for the first ten thousand sales.
    await measure({ clients: 8, seconds: warmUp, work: poster.post });
    const bare = await bareTransactions(url, poster.lastSale());
    await measure({ clients: 8, seconds: 2, work: bare.write });

    const rounds: { clients: number; api: Round; bare: Round }[] = [];
    for (const clients of [1, 8, 32]) {
      const [api, beside] = await measureInTurns({ clients, seconds, works: [poster.post, bare.write] });
      if (api && beside) rounds.push({ clients, api, bare: beside });
    }
    await bare.close();
    await poster.close();
    return report(rounds, (await verifyBooks(owner.db)).filter(({ id }) => !bare.wrote(id)).length);
  } finally {
    await app.stop();
    await owner.close();
  }
}

function report(
  rounds: readonly { clients: number; api: Round; bare: Round }[],
  differences: number,
): boolean {
  const line = (cells: (string | number)[]) =>
    console.log(cells.map((cell) => String(cell).padStart(12)).join(""));
  line(["clients", "API/s", "p50 ms", "p99 ms", "bare/s", "ratio"]);
  let isFastEnough = true;
  for (const { clients, api, bare } of rounds) {
    const ratio = api.rate / bare.rate;
    line([
      clients,
      api.rate.toFixed(0),
      api.median.toFixed(1),
      api.p99.toFixed(1),
      bare.rate.toFixed(0),
      ratio.toFixed(2),
    ]);
    if (clients === 8 && api.rate < 350 && ratio < 0.4) isFastEnough = false;
    if (clients === 8 && api.p99 > 100) isFastEnough = false;
  }
  console.log(differences === 0 ? "The books are right." : `${differences} differences in the books.`);
  return isFastEnough && differences === 0;
}
