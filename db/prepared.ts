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
  const { text, parametersOf } = putTogether(statement);
  return (db, values) => {
    const rows: Promise<unknown> = sendAs(db, {
      text,
      parameters: parametersOf(values),
      prepare: true,
      readsOnly,
    });
    return rows as Promise<Row[]>;
  };
}

/**
 * The same for a statement whose answer nobody reads. In a transaction it is sent and not waited for: what it does is
 * seen by all that is sent behind it, and if it fails, so does the transaction.
 */
export function preparedWrite<Values extends Record<string, unknown>>(
  statement: SQL,
): (db: Db, values: Values) => Promise<void> {
  const { text, parametersOf } = putTogether(statement);
  return (db, values) => runStatement(db, text, parametersOf(values));
}

/** The statement's text and, for given values, its parameters: each value once, however often it is named. */
function putTogether(statement: SQL) {
  const { sql, params } = dialect.sqlToQuery(statement);
  const names = params.map((param) => {
    if (!is(param, Placeholder)) throw new Error(`a value instead of a placeholder in: ${sql}`);
    return param.name;
  });
  const distinct = [...new Set(names)];
  const text = sql.replace(/\$(\d+)/g, (_, n) => `$${distinct.indexOf(names[Number(n) - 1] ?? "") + 1}`);
  return { text, parametersOf: (values: Record<string, unknown>) => distinct.map((name) => values[name]) };
}

/**
 * Writes by a statement written out in SQL, as `preparedWrite` does; its text is the key under which a connection
 * keeps it prepared.
 */
export async function runStatement(db: Db, text: string, parameters: readonly unknown[]): Promise<void> {
  await sendAs(db, { text, parameters, prepare: true, writesOnly: true });
}
