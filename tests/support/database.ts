import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { type Connection, connect, type Db } from "@/db/client";
import { administer, urlOfDatabase } from "./test-server";

/** An empty, migrated database of one test's own. */
export type TestDatabase = {
  /** A pool with the app's role: its transactions run on connections of their own, so races are real. */
  readonly db: Db;
  /** A pool as the owner of the schema, to look at and arrange what the app may not. */
  readonly owner: Db;
  /** The owner's URL, for code that opens its own connections (workers, servers, commands). */
  readonly url: string;
  /** Removes the database before the file ends; otherwise that happens by itself. */
  close(): Promise<void>;
};

const open = new Set<TestDatabase>();

afterAll(async () => {
  await Promise.all([...open].map((database) => database.close()));
});

/**
 * Copies the run's template into a database of its own, in some tens of milliseconds. Call it in a test or a
 * `beforeEach`/`beforeAll`; it is removed when the test file ends. Tests of different files run at once.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `regulars_test_${randomBytes(6).toString("hex")}`;
  await administer(server.url, `create database ${name} template ${server.template}`);
  const url = urlOfDatabase(server.url, name);
  const app: Connection = connect(url, { max: 40, name: "regulars test" });
  const owner: Connection = connect(url, { max: 2, as: "owner", name: "regulars test owner" });
  const database: TestDatabase = {
    db: app.db,
    owner: owner.db,
    url,
    close: async () => {
      if (!open.delete(database)) return;
      await Promise.all([app.close(), owner.close()]);
      await administer(server.url, `drop database ${name} with (force)`);
    },
  };
  open.add(database);
  return database;
}
