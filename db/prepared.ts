import { is, Placeholder, type SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { type Db, sendAs } from "./client";

const dialect = new PgDialect({ casing: "snake_case" });

/**
 * A statement that is put together once, when its module is read, and then only given values: `sql.placeholder` marks
 * where they go, as often as they are needed. What every sale runs is written so: building a statement anew for each
 * call costs the app more than running it costs the database. Rows come as the driver reads them (`bigint` as text,
 * instants as text), so statements cast what they select.
 * @param readsOnly the statement changes nothing that lasts, and so need not wait for the BEGIN of its transaction
 */
export function prepared<Row, Values extends Record<string, unknown>>(
  statement: SQL,
  { readsOnly = false }: { readsOnly?: boolean } = {},
): (db: Db, values: Values) => Promise<Row[]> {
  const { sql, params } = dialect.sqlToQuery(statement);
  const names = params.map((param) => {
    if (!is(param, Placeholder)) throw new Error(`a value instead of a placeholder in: ${sql}`);
    return param.name;
  });
  const distinct = [...new Set(names)];
  const text = sql.replace(/\$(\d+)/g, (_, n) => `$${distinct.indexOf(names[Number(n) - 1] ?? "") + 1}`);
  return async (db, values) => {
    const parameters = distinct.map((name) => values[name]);
    return (await sendAs(db, { text, parameters, prepare: true, readsOnly })) as unknown as Row[];
  };
}

/** Runs a statement written out in SQL; its text is the key under which a connection keeps it prepared. */
export async function runStatement(db: Db, text: string, parameters: readonly unknown[]): Promise<void> {
  await sendAs(db, { text, parameters, prepare: true });
}
