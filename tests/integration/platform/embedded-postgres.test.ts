import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, startPostgres } from "@/scripts/postgres/start-postgres";

const parent = mkdtempSync(path.join(tmpdir(), "regulars embedded "));
// As root the server runs as nobody and must get through.
chmodSync(parent, 0o711);
const started: EmbeddedPostgres[] = [];

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

async function start(folder: string): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataDir: path.join(parent, folder) });
  started.push(server);
  return server;
}

async function run<T extends object>(url: string, text: string): Promise<readonly T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe<T[]>(text);
  } finally {
    await sql.end();
  }
}

function kill(server: EmbeddedPostgres): Promise<string> {
  process.kill(server.pid, "SIGKILL");
  return server.lost;
}

describe("the embedded PostgreSQL", () => {
  test("works in a path with spaces, reachable from this machine alone, crash-safe", async () => {
    const server = await start("a shop's data");
    expect(server).toMatchObject({ fresh: true, reused: false });
    const [settings] = await run<Record<string, string>>(
      server.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('listen_addresses') as address, current_setting('server_version_num') as version`,
    );
    expect(settings).toMatchObject({ fsync: "on", commit: "on", address: "127.0.0.1" });
    expect(Number(settings?.version)).toBeGreaterThanOrEqual(180_000);
  });

  test("knows Cyrillic letters: order, case and similarity", async () => {
    const server = await start("cyrillic");
    await run(server.url, "create extension pg_trgm");
    const [found] = await run<{ lower: string; sorted: string; alike: number }>(
      server.url,
      `select lower('ЁЖИК'), (select string_agg(name, ' ' order by name) from unnest(array['Жук','Ёлка','Ель','Дом']) name) as sorted,
              similarity('Иванов', 'Иванова') as alike`,
    );
    expect(found).toMatchObject({ lower: "ёжик", sorted: "Дом Ёлка Ель Жук" });
    expect(found?.alike).toBeGreaterThan(0.5);
  });

  test.runIf(process.getuid?.() === 0)(
    "finds another home where its account cannot reach the folder",
    async () => {
      mkdirSync(path.join(parent, "closed"), { mode: 0o700 });
      const server = await start("closed/data");
      expect(server.home.startsWith(parent)).toBe(false);
      expect(await run(server.url, "select 1 as one")).toMatchObject([{ one: 1 }]);
      await server.stop();
      rmSync(server.home, { recursive: true });
    },
  );

  test("asks for a password, kept in a file that only the owner can read", async () => {
    const server = await start("password");
    expect(statSync(path.join(server.home, "password")).mode & 0o077).toBe(0);
    const guessed = server.url.replace(/:[^:@]*@/, ":guessed@");
    await expect(run(guessed, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  test("keeps what was committed when the server is killed, and starts again", async () => {
    const server = await start("killed");
    await run(server.url, "create table kept (id int)");
    await run(server.url, "insert into kept select generate_series(1, 1000)");
    expect(await kill(server)).toMatch(/ended unexpectedly/);

    const again = await start("killed");
    expect(again).toMatchObject({ fresh: false, reused: false });
    expect(await run(again.url, "select count(*)::int from kept")).toMatchObject([{ count: 1000 }]);
  });

  test("is not misled by a dead server's number that another process has now", async () => {
    const server = await start("stale");
    await kill(server);
    const pidFile = path.join(server.home, "cluster", "postmaster.pid");
    writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(/^\d+/, String(process.ppid)));
    const again = await start("stale");
    expect(await run(again.url, "select 1 as one")).toMatchObject([{ one: 1 }]);
  });

  test("is shared by all who start it at once, and stopped by the last who leaves", async () => {
    const [one, two] = await Promise.all([start("shared"), start("shared")]);
    expect(one.pid).toBe(two.pid);
    expect([one.reused, two.reused].sort()).toEqual([false, true]);
    await one.stop();
    expect(await run(two.url, "select 1 as one")).toMatchObject([{ one: 1 }]);
    await two.stop();
    await expect(run(two.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  test("runs beside other instances", async () => {
    const [one, two] = await Promise.all([start("shop one"), start("shop two")]);
    expect(one.pid).not.toBe(two.pid);
    expect(one.url).not.toBe(two.url);
  });
});
