import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./client";

/** Rows of one shape and their table. Columns that the rows do not name get their defaults. */
export type RowsOf<T extends PgTable = PgTable> = { table: T; rows: readonly T["$inferInsert"][] };

/** Ties rows to their table, so that both are checked against each other. */
export const rowsOf = <T extends PgTable>(table: T, rows: readonly T["$inferInsert"][]): RowsOf => ({
  table,
  rows,
});

/** Inserts rows of one table: see `insertTogether`. */
export async function insertRows<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  await insertTogether(db, [rowsOf(table, rows)]);
}

/**
 * Inserts rows of several tables by one statement with one parameter, so that it is prepared once however many rows
 * there are and costs one message to the database. References between the rows are checked at its end.
 */
export async function insertTogether(db: Db, groups: readonly RowsOf[]): Promise<void> {
  const given = groups.filter(({ rows }) => rows.length > 0);
  if (given.length === 0) return;
  const { before, after } = statementOf(given);
  const tables = JSON.stringify(given.map(({ rows }) => rows.map(inSnakeCase)));
  await db.execute(sql`${before}${tables}${after}`);
}

type Statement = { before: SQL; after: SQL };

// A few dozen: one for each set of tables and columns that the app inserts together.
const statements = new Map<string, Statement>();

/** The statement around its parameter, put together once: it depends on tables and columns alone. */
function statementOf(given: readonly RowsOf[]): Statement {
  const shape = given
    .map(({ table, rows }) => [getTableName(table), ...Object.keys(rows[0] ?? {})])
    .join("\n");
  const kept = statements.get(shape);
  if (kept) return kept;
  const inserts = given.map(({ table, rows }, index) => {
    const columns = columnsOf(table, Object.keys(rows[0] ?? {})).join(", ");
    const name = `"${getTableName(table)}"`;
    return `kept_${index} as (insert into ${name} (${columns})
      select ${columns} from given, jsonb_populate_recordset(null::${name}, given.tables -> ${index}))`;
  });
  const statement = {
    before: sql.raw("with given as (select "),
    after: sql.raw(`::jsonb as tables), ${inserts.join(", ")} select`),
  };
  statements.set(shape, statement);
  return statement;
}

/** Names of a table's columns in the database, from a list of its fields: never from input. */
function columnsOf(table: PgTable, fields: readonly string[]): string[] {
  const known = getTableColumns(table);
  return fields.map((field) => {
    if (!(field in known)) throw new Error(`${getTableName(table)} has no ${field}`);
    return `"${toSnakeCase(field)}"`;
  });
}

/** Only the fields of the rows themselves are renamed: what stands in a JSON column stays as it is. */
const inSnakeCase = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [toSnakeCase(key), value]));

// Of the fields of tables, which are few; a sale would otherwise have a hundred names rewritten.
const snakeNames = new Map<string, string>();

function toSnakeCase(name: string): string {
  const known = snakeNames.get(name);
  if (known !== undefined) return known;
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  snakeNames.set(name, snake);
  return snake;
}
