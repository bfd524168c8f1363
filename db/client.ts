import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql, type TransactionSql } from "postgres";

/** The pool or a transaction: what every query takes first. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

/** The role the app works under: it cannot update or delete ledger and audit rows (`db/migrate.ts` grants). */
export const appRole = "regulars_app";

export type Connection = { db: Db; close: () => Promise<void> };

/**
 * Opens a pool. Drizzle rewrites the parsers of the client it gets, so the client is its own and is not handed out.
 * @param as `app` (default) drops to the restricted role; `owner` keeps the URL's user, for migrations and set-up.
 */
export function connect(
  url: string,
  { max = 10, as = "app", name = "regulars" }: { max?: number; as?: "app" | "owner"; name?: string } = {},
): Connection {
  // A missing URL would silently mean localhost:5432.
  if (!url) throw new Error("no database URL given");
  const client = postgres(url, {
    max,
    onnotice: () => undefined,
    connection: { application_name: name, ...(as === "app" ? { role: appRole } : {}) },
  });
  const db: Db = drizzle(preparing(client), { casing: "snake_case" });
  return { db, close: () => client.end({ timeout: 5 }) };
}

/** Statements with more parameters (long inserts) come in too many forms for each to be worth keeping. */
const mostParameters = 60;

type Unsafe = Sql["unsafe"];

/**
 * Has the statements that Drizzle builds prepared once a connection. It asks for none to be, and then every
 * statement with parameters is parsed and planned anew, takes two round trips, and is never sent ahead of an answer
 * (postgres.js describes it first); what `Promise.all` sends together in a transaction would go one by one.
 */
function preparing(client: Sql): Sql {
  const begin = client.begin.bind(client) as (work: (tx: TransactionSql) => unknown) => Promise<unknown>;
  client.unsafe = prepareIn(client.unsafe.bind(client));
  client.begin = ((work: (tx: TransactionSql) => unknown) =>
    begin((tx) => {
      tx.unsafe = prepareIn(tx.unsafe.bind(tx));
      return work(tx);
    })) as Sql["begin"];
  return client;
}

const prepareIn = (unsafe: Unsafe): Unsafe =>
  ((text: string, parameters: never[] = [], options = {}) =>
    unsafe(text, parameters, {
      ...options,
      prepare: parameters.length > 0 && parameters.length <= mostParameters,
    })) as Unsafe;
