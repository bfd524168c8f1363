import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { encode } from "next-auth/jwt";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildIfStale } from "@/scripts/build-if-stale";
import { freePort } from "@/scripts/free-port";
import { projectDir } from "@/scripts/options";
import { administer, startTestServer, type TestServer, urlOfDatabase } from "@/tests/support/test-server";

const image = path.join(projectDir, ".build", "image");
const secret = "a secret that only this test uses";
const children: ChildProcess[] = [];
let server: TestServer;
let url: string;

beforeAll(async () => {
  await buildIfStale();
  execFileSync(process.execPath, ["--import", "tsx", "scripts/assemble.ts"], { cwd: projectDir });
  server = await startTestServer();
  await administer(server.url, "create database regulars_production");
  url = urlOfDatabase(server.url, "regulars_production");
}, 600_000);

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await administer(server.url, "drop database regulars_production with (force)");
  await server.stop();
});

/** Starts one program of the image as the container does: its folder, and settings from the environment alone. */
function start(program: string, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, program.split(" "), {
    cwd: image,
    env: {
      PATH: process.env.PATH ?? "",
      NODE_ENV: "production",
      DATABASE_URL: url,
      AUTH_SECRET: secret,
      LOG_LEVEL: "warn",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended, said: () => said };
}

test("the image's programs bring a given database up to date, serve the app and work on the queue", async () => {
  const migration = start("migrate.mjs");
  expect(await migration.ended, migration.said()).toBe(0);

  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const app = start("web-processes.mjs server.js", {
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    WORKER: "off",
    APP_URL: address,
  });
  const page = await untilAnswers(`${address}/sign-in`, app.said);
  expect(page.status, app.said()).toBe(200);
  const html = await page.text();
  const stylesheet = /href="(\/_next\/static\/[^"]+\.css[^"]*)"/.exec(html)?.[1];
  expect((await fetch(`${address}${stylesheet}`)).status).toBe(200);

  const document = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as { paths: object };
  expect(Object.keys(document.paths).length).toBeGreaterThan(30);
  for (const documented of Object.keys(document.paths)) {
    // Next's router would send the caller on for the slash at the end: the API is answered beside it, by every process.
    const asked = `${address}/api/v1${documented.replace(/\{\w+\}/g, "x")}/`;
    const answer = await fetch(asked, {
      method: "OPTIONS",
      redirect: "manual",
      headers: { connection: "close" },
    });
    expect([documented, answer.status]).toEqual([documented, 204]);
  }

  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select graphile_worker.add_job('leftovers.forget', '{}'::json)`;
    const queued = async () =>
      (await sql`select 1 from graphile_worker.jobs where task_identifier = 'leftovers.forget'`).length;
    expect(await queued()).toBe(1);
    const worker = start("worker.mjs");
    for (const deadline = Date.now() + 30_000; (await queued()) > 0 && Date.now() < deadline; )
      await sleep(50);
    expect(await queued(), worker.said()).toBe(0);
    worker.child.kill("SIGTERM");
    expect(await worker.ended, worker.said()).toBe(0);
  } finally {
    await sql.end();
  }
  app.child.kill("SIGTERM");
  expect(await app.ended, app.said()).toBe(0);
});

// Pages, routes and the API's listener are bundles of their own in one process, and share the pool that one of them opened.
test.each([
  ["a page", "/sign-in"],
  ["the API", "/api/v1/customers"],
])("an outage is told as one to all, whoever met it first: %s", async (_, first) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { child, ended, said } = start("web-processes.mjs server.js", {
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    WEB_PROCESSES: "1",
    WORKER: "off",
    APP_URL: address,
    DATABASE_URL: `postgres://nobody:none@127.0.0.1:${await freePort()}/nothing`,
  });
  const bearer = { authorization: `Bearer ${"k".repeat(40)}` };
  await untilAnswers(`${address}/nothing-of-the-database`, said);
  await fetch(`${address}${first}`, { headers: bearer });
  const session = await encode({ token: { sessionId: "any" }, secret, salt: "regulars-session" });
  const asked = await Promise.all([
    fetch(`${address}/api/v1/customers`, { headers: bearer }),
    fetch(`${address}/register/calls/find`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: address,
        cookie: `regulars-session=${session}`,
      },
      body: JSON.stringify({ text: "oil" }),
    }),
  ]);
  expect(asked.map(({ status }) => status)).toEqual([503, 503]);
  child.kill("SIGTERM");
  await ended;
});

async function untilAnswers(address: string, said: () => string): Promise<Response> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(50)) {
    try {
      return await fetch(address);
    } catch {
      // Not listening yet.
    }
  }
  throw new Error(said());
}
