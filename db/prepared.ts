import { is, Placeholder, type SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { PostgresJsSession } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Db } from "./client";

const dialect = new PgDialect({ casing: "snake_case" });

/**
 * A statement that is put together once, when its module is read, and then only given values: `sql.placeholder` marks
 * where they go, as often as they are needed. What every sale runs is written so: building a statement anew for each
 * call costs the app more than running it costs the database. Rows come as the driver reads them (`bigint` as text,
 * instants as text), so statements cast what they select.
 */
export function prepared<Row, Values extends Record<string, unknown>>(
  statement: SQL,
): (db: Db, values: Values) => Promise<Row[]> {
  const { sql, params } = dialect.sqlToQuery(statement);
  const names = params.map((param) => {
    if (!is(param, Placeholder)) throw new Error(`a value instead of a placeholder in: ${sql}`);
    return param.name;
  });
  const distinct = [...new Set(names)];
  const text = sql.replace(/\$(\d+)/g, (_, n) => `$${distinct.indexOf(names[Number(n) - 1] ?? "") + 1}`);
  return (db, values) =>
    runStatement(
      db,
      text,
      distinct.map((name) => values[name]),
    );
}

/** Runs a statement written out in SQL; its text is the key under which a connection keeps it prepared. */
export function runStatement<Row>(db: Db, text: string, values: readonly unknown[]): Promise<Row[]> {
  const session = db._.session as unknown as PostgresJsSession<Sql, Record<string, never>, never>;
  return session.queryObjects(text, [...values]) as unknown as Promise<Row[]>;
}
