import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { connect, type Db } from "@/db/client";
import { migrate } from "@/db/migrate";
import { listCustomerIds } from "@/db/queries/customer-list";
import { seedVolume } from "@/db/seed/volume";
import { startPostgres } from "@/scripts/postgres/start-postgres";
import { listEntries } from "@/server/cards/list-entries";
import { findByText } from "@/server/customers/find-by-text";
import { listCustomers } from "@/server/customers/list-customers";
import { systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { listSales } from "@/server/sales/list-sales";
import { shown, timeRuns } from "./measure";
import { type ServedApp, serveApp } from "./million/served-app";

// `npx tsx bench/million.ts [--customers 1000000] [--data-dir DIR]`: finding a customer by phone, card and part of a
// name, and lists at page 1 beside page 10,000, in one run. A look-up is measured as the statements that find who is meant,
// as a whole use case (rights, parsing, all queries, narrowing the answer), and over HTTP on the production build.
// With `DATABASE_URL` or `--data-dir` the customers stay, so that a second run measures at once. Exits 1 when a look-up is
// over its limit or a deep page is slower than the first.

const limits = { lookup: { database: 5, http: 15 }, name: { database: 100, http: 100 }, deepPage: 1.5 };
const runs = 200;

const { values } = parseArgs({
  options: { customers: { type: "string", default: "1000000" }, "data-dir": { type: "string" } },
});
const customers = Number(values.customers);
const given = process.env.DATABASE_URL;
const passing = given || values["data-dir"] ? null : mkdtempSync(path.join(tmpdir(), "regulars-bench-"));
const server = given ? null : await startPostgres({ dataDir: values["data-dir"] ?? passing ?? "" });
const url = server?.url ?? given ?? "";
await migrate(url);
const { db, close } = connect(url, { as: "owner" });
let app: ServedApp | undefined;
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
  app = await serveApp(url);
  const isFast = [...(await lookups(db, app)), ...(await lists(db, app))];
  process.exitCode = isFast.every(Boolean) ? 0 : 1;
} finally {
  await app?.stop();
  await close();
  await server?.stop();
  if (passing) rmSync(passing, { recursive: true, force: true });
}

type Input = Record<string, string>;

async function lookups(db: Db, app: ServedApp): Promise<boolean[]> {
  console.log("look-up                              database    use case        HTTP    HTTP p99");
  const sample = await db.execute<{ phone: string; number: string; barcode: string; name: string }>(sql`
    select phone, number, barcode, customers.name
    from customers join customer_phones on customer_phones.customer_id = customers.id
      join cards on cards.customer_id = customers.id
    where substr(external_id, 8)::int % ${Math.max(1, Math.floor(customers / runs))} = 1`);
  const one = (run: number) => sample[run % sample.length] as (typeof sample)[number];
  type Limit = { database: number; http: number };
  const find = async (name: string, limit: Limit, input: (run: number) => Input) => {
    const page = (run: number) => ({ ...input(run), limit: "20" });
    const found = await timeRuns(runs, (run) => lookUp(db, input(run)));
    const inside = await timeRuns(runs, (run) => done(db, listCustomers, page(run)));
    const http = await timeRuns(runs, (run) => app.api(`/customers${queryOf(page(run))}`));
    console.log(
      `${name.padEnd(34)}${shown(found.median)} ${shown(inside.median)} ${shown(http.median)} ${shown(http.p99)}   limits ${limit.database}, ${limit.http} ms`,
    );
    return found.median <= limit.database && http.median <= limit.http;
  };
  const { lookup, name } = limits;
  return [
    await find("phone, whole", lookup, (run) => ({ phone: one(run).phone })),
    await find("card number", lookup, (run) => ({ card: one(run).number })),
    await find("the box: phone as people type it", lookup, (run) => ({
      query: `8${one(run).phone.slice(2)}`,
    })),
    await find("the box: card barcode", lookup, (run) => ({ query: one(run).barcode })),
    await find("the box: four digits of a phone", name, (run) => ({ query: one(run).phone.slice(-4) })),
    await find("the box: surname and name", name, (run) => ({ query: one(run).name })),
    await find("the box: part of a name", name, (run) => ({ query: one(run).name.slice(0, 5) })),
  ];
}

/** What of a look-up the database does to find who is meant; their data is read by their ids afterwards. */
async function lookUp(db: Db, { query, ...exact }: Input): Promise<void> {
  if (query) await findByText(db, query, { scope: null, limit: 1_000 });
  else await listCustomerIds(db, { ...exact, scope: null, sort: "newest", after: null, limit: 20 });
}

async function lists(db: Db, app: ServedApp): Promise<boolean[]> {
  console.log("\nlist of 50                           page 1 page 10,000   HTTP page 1   page 10,000");
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
  const compare = async (name: string, useCase: AnyUseCase, address: string, cursor: string) => {
    const inside = (input: Input) => timeRuns(runs, () => done(db, useCase, input));
    const http = (input: Input) => timeRuns(runs, () => app.api(address + queryOf(input)));
    const [first, later] = [await inside({}), await inside({ cursor })];
    const [firstHttp, laterHttp] = [await http({}), await http({ cursor })];
    const ratio = later.median / first.median;
    console.log(
      `${name.padEnd(32)}${shown(first.median)} ${shown(later.median)}   ${shown(firstHttp.median)}   ${shown(laterHttp.median)}   ratio ${ratio.toFixed(2)}`,
    );
    return ratio <= limits.deepPage;
  };
  const pages = async (address: string) => {
    const { median } = await timeRuns(runs, () => app.page(address));
    console.log(`${`page ${address}`.padEnd(58)}${shown(median)}`);
  };
  const [busiest] = await db.execute<{ number: string; seq: string; id: string }>(sql`
    select number, seq, point_entries.id from point_entries join cards on cards.id = card_id order by seq desc limit 1`);
  const entries = await timeRuns(runs, () => done(db, listEntries, { card: busiest?.number ?? "" }));
  const results = [
    await compare("customers, newest first", listCustomers, "/customers", customerCursor),
    await compare("sales, newest first", listSales, "/sales", saleCursor),
  ];
  console.log(`${"ledger of a card".padEnd(32)}${shown(entries.median)}`);
  await pages("/customers");
  await pages("/sales");
  return results;
}

async function done(db: Db, useCase: AnyUseCase, input: Input): Promise<void> {
  const result = await execute(useCase, { actor: systemActor("bench"), db, locale: "en", input });
  if (result.kind !== "done") throw new Error(`${useCase.name}: ${JSON.stringify(result)}`);
}

function queryOf(input: Input): string {
  return `?${new URLSearchParams(input)}`;
}
