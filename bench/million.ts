import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { connect, type Db } from "@/db/client";
import { migrate } from "@/db/migrate";
import { seedVolume } from "@/db/seed/volume";
import { listEntries } from "@/server/cards/list-entries";
import { listCustomers } from "@/server/customers/list-customers";
import { systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { listSales } from "@/server/sales/list-sales";
import { startTestServer, urlOfDatabase } from "@/tests/support/test-server";
import { shown, type Times, timeRuns } from "./measure";

// `npx tsx bench/million.ts [--customers 1000000]`: finding a customer by phone, card and part of a name, and lists at
// page 1 beside page 10,000, in one run. Each figure is a whole use case: rights, parsing, queries, narrowing the answer.
// With `DATABASE_URL` the customers go there and stay, so that a second run measures at once. Exits 1 when a look-up is over its limit or a deep page is slower than the first.

const limits = { lookup: 15, name: 100, deepPage: 1.5 };
const runs = 200;

const { values } = parseArgs({ options: { customers: { type: "string", default: "1000000" } } });
const customers = Number(values.customers);
const given = process.env.DATABASE_URL;
const server = given ? null : await startTestServer();
const url = server ? urlOfDatabase(server.url, server.template) : (given ?? "");
await migrate(url);
const { db, close } = connect(url);
try {
  const start = performance.now();
  await seedVolume(db, {
    customers,
    onProgress: (done) => console.error(`  ${done.toLocaleString("en")} customers`),
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `Seeded ${customers.toLocaleString("en")} customers, cards, sales and entries in ${seconds} s.\n`,
  );
  const isFast = [...(await lookups(db)), ...(await lists(db))];
  process.exitCode = isFast.every(Boolean) ? 0 : 1;
} finally {
  await close();
  await server?.stop();
}

async function lookups(db: Db): Promise<boolean[]> {
  console.log("look-up                               median         p99");
  const sample = await db.execute<{ phone: string; number: string; barcode: string; name: string }>(sql`
    select phone, number, barcode, customers.name
    from customers join customer_phones on customer_phones.customer_id = customers.id
      join cards on cards.customer_id = customers.id
    where substr(external_id, 8)::int % ${Math.max(1, Math.floor(customers / runs))} = 1`);
  const one = (run: number) => sample[run % sample.length] as (typeof sample)[number];
  const find = (input: (run: number) => Record<string, string>) =>
    timeRuns(runs, (run) => done(db, listCustomers, { ...input(run), limit: "20" }));
  const report = (name: string, times: Times, limit: number) => {
    console.log(`${name.padEnd(34)}${shown(times.median)} ${shown(times.p99)}   limit ${limit} ms`);
    return times.median <= limit;
  };
  const { lookup, name } = limits;
  return [
    report("phone, whole", await find((run) => ({ phone: one(run).phone })), lookup),
    report("card number", await find((run) => ({ card: one(run).number })), lookup),
    report(
      "the box: phone as people type it",
      await find((run) => ({ query: `8${one(run).phone.slice(2)}` })),
      lookup,
    ),
    report("the box: card barcode", await find((run) => ({ query: one(run).barcode })), lookup),
    report(
      "the box: four digits of a phone",
      await find((run) => ({ query: one(run).phone.slice(-4) })),
      name,
    ),
    report("the box: surname and name", await find((run) => ({ query: one(run).name })), name),
    report("the box: part of a name", await find((run) => ({ query: one(run).name.slice(0, 5) })), name),
  ];
}

async function lists(db: Db): Promise<boolean[]> {
  console.log("\nlist of 50                           page 1 page 10,000");
  const deep = Math.min(500_000, Math.floor(customers / 2));
  const cursorAfter = async (query: ReturnType<typeof sql>, name: string) => {
    const [row] = await db.execute<{ value: unknown; id: string }>(query);
    const value = row?.value instanceof Date ? row.value.toISOString() : row?.value;
    return Buffer.from(JSON.stringify([name, value, row?.id])).toString("base64url");
  };
  const iso = sql.raw(`to_char(at_ at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
  const customerCursor = await cursorAfter(
    sql`select ${iso} as value, id from (select created_at as at_, id from customers order by created_at desc, id desc offset ${deep} limit 1) r`,
    "newest",
  );
  const saleCursor = await cursorAfter(
    sql`select ${iso} as value, id from (select at as at_, id from sales order by at desc, id desc offset ${deep} limit 1) r`,
    "at",
  );
  const compare = async (
    name: string,
    useCase: AnyUseCase,
    input: Record<string, string>,
    cursor: string,
  ) => {
    const first = await timeRuns(runs, () => done(db, useCase, input));
    const later = await timeRuns(runs, () => done(db, useCase, { ...input, cursor }));
    const ratio = later.median / first.median;
    console.log(
      `${name.padEnd(32)}${shown(first.median)} ${shown(later.median)}   ratio ${ratio.toFixed(2)}`,
    );
    return ratio <= limits.deepPage;
  };
  const [busiest] = await db.execute<{ number: string; seq: string; id: string }>(sql`
    select number, seq, point_entries.id from point_entries join cards on cards.id = card_id order by seq desc limit 1`);
  const entries = await timeRuns(runs, () => done(db, listEntries, { card: busiest?.number ?? "" }));
  const results = [
    await compare("customers, newest first", listCustomers, {}, customerCursor),
    await compare("sales, newest first", listSales, {}, saleCursor),
  ];
  console.log(`${"ledger of a card".padEnd(32)}${shown(entries.median)}`);
  return results;
}

async function done(db: Db, useCase: AnyUseCase, input: Record<string, string>): Promise<void> {
  const result = await execute(useCase, { actor: systemActor("bench"), db, locale: "en", input });
  if (result.kind !== "done") throw new Error(`${useCase.name}: ${JSON.stringify(result)}`);
}
