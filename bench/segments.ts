import { parseArgs } from "node:util";
import type { Filter } from "@/core/segments/group";
import { connect, type Db } from "@/db/client";
import { migrate } from "@/db/migrate";
import { seedVolume } from "@/db/seed/volume";
import { listCustomers } from "@/server/customers/list-customers";
import { systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { countSegment } from "@/server/segments/count-segment";
import { startTestServer, urlOfDatabase } from "@/tests/support/test-server";
import { shown, timeRuns } from "./measure";
import { enrich } from "./segments/enrich";

// `npx tsx bench/segments.ts [--customers 1000000]`: how long five typical filters take to count, and to list a page of,
// over a million customers. Each figure is a whole use case. With `DATABASE_URL` the customers go there and stay. Exits
// 1 when a count takes over a second or a page over 100 ms.

const limits = { count: 1_000, page: 100 };

const filters: Record<string, Filter> = {
  "bought tyres, not seen for 90 days, birthday within 14": {
    all: [
      { field: "bought", groups: ["grp_volume_3"], ever: true },
      { field: "lastPurchase", notForDays: 90 },
      { field: "birthday", withinDays: 14 },
    ],
  },
  "sold from 3,000 and agreed to SMS": {
    all: [
      { field: "sold", gte: 300_000 },
      { field: "consent", channel: "sms", is: true },
    ],
  },
  "balance from 200 points, gold": {
    all: [
      { field: "balance", gte: 200 },
      { field: "importance", in: ["gold"] },
    ],
  },
  "VIP or wholesale, never bought tyres": {
    all: [
      { field: "category", in: ["Volume VIP", "Volume wholesale"] },
      { field: "bought", groups: ["grp_volume_3"], ever: false },
    ],
  },
  "silver cards, average purchase 1,000 to 2,500, born in May": {
    all: [
      { field: "grade", in: ["silver"] },
      { field: "averagePurchase", gte: 100_000, lte: 250_000 },
      { field: "birthday", month: 5 },
    ],
  },
};

const { values } = parseArgs({ options: { customers: { type: "string", default: "1000000" } } });
const given = process.env.DATABASE_URL;
const server = given ? null : await startTestServer();
const url = server ? urlOfDatabase(server.url, server.template) : (given ?? "");
await migrate(url);
const owner = connect(url, { as: "owner" });
const { db, close } = connect(url);
try {
  await seedVolume(owner.db, {
    customers: Number(values.customers),
    onProgress: (done) => console.error(`  ${done.toLocaleString("en")} customers`),
  });
  await enrich(owner.db);
  process.exitCode = (await measure(db)) ? 0 : 1;
} finally {
  await close();
  await owner.close();
  await server?.stop();
}

async function measure(db: Db): Promise<boolean> {
  console.log(`${"filter".padEnd(60)} customers      count     newest       sold`);
  let isFast = true;
  for (const [name, filter] of Object.entries(filters)) {
    const found = (await done(db, countSegment, filter)) as { customers: number };
    const count = await timeRuns(5, () => done(db, countSegment, filter));
    const page = (sort: string) =>
      timeRuns(20, () => done(db, listCustomers, { filter: JSON.stringify(filter), sort }));
    const [newest, sold] = [await page("newest"), await page("-sold")];
    console.log(
      `${name.padEnd(60)} ${String(found.customers).padStart(9)}${shown(count.median)}${shown(newest.median)}${shown(sold.median)}`,
    );
    isFast &&= count.median <= limits.count && Math.max(newest.median, sold.median) <= limits.page;
  }
  return isFast;
}

async function done(db: Db, useCase: AnyUseCase, input: unknown): Promise<unknown> {
  const result = await execute(useCase, { actor: systemActor("bench"), db, locale: "en", input });
  if (result.kind !== "done") throw new Error(`${useCase.name}: ${JSON.stringify(result)}`);
  return result.value;
}
