import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { arrayCodecs } from "./array-codec";
import type { Answer, Statement } from "./link";
import { openPool, type Pool, type Send, type Transaction } from "./pool";

/** The pool or a transaction: what every query takes first. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

/** The role the app works under: it cannot update or delete ledger and audit rows (`db/migrate.ts` grants). */
export const appRole = "regulars_app";

export type Connection = { db: Db; close: () => Promise<void> };

type Options = {
  max?: number;
  as?: "app" | "owner";
  name?: string;
  /**
   * Seconds for which a statement, a lock or a free connection is waited for; then the call fails, and a transaction
   * is undone. For processes that answer people; absent, a job may take as long as it takes.
   */
  patience?: number;
};

/**
 * Opens a pool. Connections are made when they are needed, so this succeeds whether the database is there or not.
 * @param as `app` (default) drops to the restricted role; `owner` keeps the URL's user, for migrations and set-up.
 */
export function connect(
  url: string,
  { max = 10, as = "app", name = "regulars", patience }: Options = {},
): Connection {
  // A missing URL would silently mean localhost:5432.
  if (!url) throw new Error("no database URL given");
  // Drizzle writes into these how it wants dates and JSON to be read.
  const codecs = arrayCodecs();
  const milliseconds = (patience ?? 0) * 1000;
  const pool = openPool({
    url,
    max,
    codecs,
    patience: milliseconds,
    // The server is the first to give up, and says so; only one that is silent is left to itself.
    silence: milliseconds && milliseconds + 2_000,
    session: {
      application_name: name,
      ...(as === "app" ? { role: appRole } : {}),
      ...(patience === undefined ? {} : limits(milliseconds)),
    },
  });
  const db: Db = drizzle(clientOf(pool, codecs), { casing: "snake_case" });
  return { db, close: pool.close };
}

/** A frozen process that thaws finds its transaction undone: nobody waits for its locks for longer than this. */
const limits = (milliseconds: number) => ({
  statement_timeout: String(milliseconds),
  lock_timeout: String(milliseconds / 2),
  idle_in_transaction_session_timeout: String(milliseconds * 2),
});

/** Sends a statement past Drizzle, in the transaction that `db` is, if it is one. */
export function sendAs(db: Db, statement: Statement): Promise<Answer> {
  const { client } = db._.session as unknown as { client: { send: Send } };
  return client.send(statement);
}

/** The pool in the shape of postgres.js's client, as far as Drizzle uses it, and for `sendAs`. */
function clientOf(pool: Pool, codecs: object): Sql {
  const within = ({ send, savepoint }: Transaction): object => ({
    options: codecs,
    send,
    unsafe: unsafeBy(send),
    savepoint: (work: (tx: object) => Promise<unknown>) => savepoint((part) => work(within(part))),
  });
  const client = {
    options: codecs,
    send: pool.send,
    unsafe: unsafeBy(pool.send),
    begin: (work: (tx: object) => Promise<unknown>) => pool.begin((tx) => work(within(tx))),
  };
  return client as unknown as Sql;
}

/** Statements with more parameters (long inserts) come in too many forms for each to be worth keeping. */
const mostParameters = 60;

/**
 * Has the statements that Drizzle builds prepared once a connection. It asks for none to be, and then every
 * statement with parameters is parsed and planned anew, takes two round trips, and is never sent ahead of an answer
 * (postgres.js describes it first); what `Promise.all` sends together in a transaction would go one by one.
 */
const unsafeBy =
  (send: Send) =>
  (text: string, parameters: unknown[] = []) => {
    const prepare = parameters.length > 0 && parameters.length <= mostParameters;
    let asValues = false;
    // A moment later, when it is known whether rows are wanted as lists.
    const answer = Promise.resolve().then(() => send({ text, parameters, prepare, asValues }));
    const values = () => {
      asValues = true;
      return answer;
    };
    return Object.assign(answer, { values });
  };
