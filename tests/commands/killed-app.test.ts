import { type ChildProcess, spawn } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { findMessage } from "@/db/queries/outbox";
import { inTransaction } from "@/db/transaction";
import { buildIfStale } from "@/scripts/build-if-stale";
import { freePort } from "@/scripts/free-port";
import { nextProgram } from "@/scripts/next-program";
import { projectDir } from "@/scripts/options";
import { createApiKey } from "@/server/auth/api-keys";
import { systemActor } from "@/server/gate/actor";
import { queueMessage } from "@/server/outbox/queue-message";
import { bulkPoints } from "@/server/points/bulk-points";
import { sealLedger } from "@/server/points/seal-ledger";
import { verifyBooks } from "@/server/points/verify-books";
import { heldMail } from "@/tests/support/held-mail";
import { addMember, openShop, type Shop } from "@/tests/support/shop";
import { call } from "@/tests/support/staff";
import { administer, startTestServer, type TestServer, urlOfDatabase } from "@/tests/support/test-server";

// The web process itself, as it runs in production, killed while it sells and stopped while it works.

let server: TestServer;
let database: string;
let url: string;
let owner: Connection;
let shop: Shop;
let key: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  await buildIfStale();
  server = await startTestServer();
}, 600_000);
afterAll(() => server.stop());

beforeEach(async () => {
  database = `regulars_killed_${randomUUID().slice(0, 8)}`;
  await administer(server.url, `create database ${database} template ${server.template}`);
  url = urlOfDatabase(server.url, database);
  owner = connect(url, { max: 4, as: "owner" });
  shop = await openShop(owner.db);
  key = (await createApiKey(owner.db, { name: "till", role: "administrator" })).key;
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await owner.close();
  await administer(server.url, `drop database ${database} with (force)`);
});

/** The app, until it answers. */
async function startApp(port: number, environment: Record<string, string> = {}) {
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [nextProgram, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: projectDir,
    env: {
      PATH: process.env.PATH ?? "",
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: url,
      AUTH_SECRET: "a secret that only this test uses",
      APP_URL: address,
      LOG_LEVEL: "warn",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const answers = () =>
    fetch(`${address}/api/v1/products`).then(
      ({ status }) => status,
      () => 0,
    );
  for (const late = Date.now() + 30_000; (await answers()) !== 401; await sleep(50)) {
    if (Date.now() > late || child.exitCode !== null) throw new Error(said);
  }
  return { child, ended, said: () => said };
}

type Placed = { idempotencyKey: string; card: string; id: string; replayed: boolean };

/** Posts a sale as a till does: with one key, again and again until there is an answer. */
async function sell(port: number, card: string, idempotencyKey: string): Promise<Placed> {
  for (;;) {
    const cart = {
      card,
      lines: [{ product: shop.product }],
      payments: [{ method: "cash", amount: 100_000 }],
    };
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/sales`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "idempotency-key": idempotencyKey },
        body: JSON.stringify(cart),
      });
      const { id } = (await response.json()) as { id: string };
      if (response.status === 201) {
        const replayed = response.headers.get("idempotency-replayed") === "true";
        return { idempotencyKey, card, id, replayed };
      }
      expect(response.status).toBe(503);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    }
    await sleep(20);
  }
}

const bookDifferences = async () => {
  await sealLedger(owner.db, new Date());
  return verifyBooks(owner.db);
};

test("a web process that is killed while it sells loses no sale and makes none twice", async () => {
  const port = await freePort();
  let app = await startApp(port, { WORKER: "off" });
  const cards = await Promise.all(
    Array.from({ length: 4 }, () => addMember(owner.db, String(randomInt(1e6, 1e9)))),
  );
  const placed: Placed[] = [];
  let isOver = false;
  const sellOn = async (card: string) => {
    while (!isOver) placed.push(await sell(port, card, randomUUID()));
  };
  const tills = [...cards, ...cards].map(({ card }) => sellOn(card));
  const someMore = async () => {
    const before = placed.length;
    await expect.poll(() => placed.length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(before + 10);
  };
  for (let round = 0; round < 3; round += 1) {
    await someMore();
    app.child.kill("SIGKILL");
    await app.ended;
    app = await startApp(port, { WORKER: "off" });
  }
  await someMore();
  isOver = true;
  await Promise.all(tills);

  const kept = await owner.db.execute<{ id: string }>(sql`select id from sales order by id`);
  expect(kept.map(({ id }) => id)).toEqual(placed.map(({ id }) => id).sort());
  for (const { idempotencyKey, card, id } of placed.slice(0, 20)) {
    expect(await sell(port, card, idempotencyKey)).toMatchObject({ id, replayed: true });
  }
  expect(await bookDifferences()).toEqual([]);
}, 120_000);

const queued = async (task: string) =>
  (await owner.db.execute(sql`select from graphile_worker.jobs where task_identifier = ${task}`)).length;

test("a web process that is asked to stop finishes what its worker is sending", async () => {
  const mail = await heldMail();
  try {
    const app = await startApp(await freePort(), { SMTP_URL: mail.url });
    const letter = { channel: "email", purpose: "service", to: "ivan@example.com" } as const;
    const id = await inTransaction(owner.db, (tx) =>
      queueMessage({ db: tx, now: new Date() }, { ...letter, subject: "Hi", text: "Hello", html: "Hello" }),
    );
    await expect.poll(mail.letters, { timeout: 20_000, message: app.said() }).toBe(1);
    app.child.kill("SIGTERM");
    await sleep(200);
    mail.answer(250);
    await app.ended;
    expect(await findMessage(owner.db, id)).toMatchObject({ state: "sent", tries: 1 });
    expect([await queued("outbox.send"), mail.letters()]).toEqual([0, 1]);
  } finally {
    mail.close();
  }
}, 60_000);

test("points that are being given to many when the web process is asked to stop are given once each", async () => {
  const members = 5_000;
  await owner.db.execute(sql`
    insert into customers (id, kind, roles, name, search_text, created_at, updated_at)
    select 'cus_' || n, kind, roles, name, '', now(), now()
    from customers, generate_series(1, ${members}::int) as n where customers.id = ${shop.customer}`);
  await owner.db.execute(sql`
    insert into cards (id, number, barcode, customer_id, created_at)
    select 'crd_' || n, 'N' || n, 'N' || n, 'cus_' || n, now() from generate_series(1, ${members}::int) as n`);
  const order = { segment: {}, points: 10, reason: "Thanks" };
  const ordered = await call(owner.db, bulkPoints, order, { actor: systemActor("test") });
  if (ordered.kind !== "done") throw new Error(JSON.stringify(ordered));

  const moved = async () =>
    (await owner.db.execute(sql`select from point_entries where reason = 'Thanks'`)).length;
  const app = await startApp(await freePort());
  await expect.poll(moved, { timeout: 20_000, interval: 5, message: app.said() }).toBeGreaterThan(0);
  app.child.kill("SIGTERM");
  await app.ended;
  expect(await queued("points.bulk")).toBe(0);
  expect(await moved()).toBe(members + 1);
  const [twice] = await owner.db.execute<{ most: number }>(sql`
    select max(n)::int as most from (select count(*) as n from point_entries where reason = 'Thanks' group by card_id) each`);
  expect(twice).toEqual({ most: 1 });
  expect(await bookDifferences()).toEqual([]);
}, 120_000);
