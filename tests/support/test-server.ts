import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { migrate } from "@/db/migrate";
import { startPostgres } from "@/scripts/postgres/start-postgres";

/** A PostgreSQL for one test run: `url` is its owner's, `template` a database with the schema and no rows. */
export type TestServer = { readonly url: string; readonly template: string; stop(): Promise<void> };

/** Uses the server of `TEST_DATABASE_URL`, else starts a throw-away one. */
export async function startTestServer(): Promise<TestServer> {
  const template = `regulars_template_${randomBytes(4).toString("hex")}`;
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await startThrowAway();
  await administer(server.url, `create database ${template}`);
  await migrate(urlOfDatabase(server.url, template));
  return {
    url: server.url,
    template,
    stop: async () => {
      await administer(server.url, `drop database ${template} with (force)`);
      await server.stop();
    },
  };
}

/** The URL of another database on the same server. */
export function urlOfDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Runs one statement that cannot run in a transaction, such as making a database. */
export async function administer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

async function startThrowAway(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "regulars-tests-"));
  // As root the server runs as nobody and must get through.
  chmodSync(dataDir, 0o711);
  const server = await startPostgres({ dataDir, keep: "throw-away" });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
