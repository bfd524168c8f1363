import { getTableColumns, getTableName } from "drizzle-orm";
import { CasingCache } from "drizzle-orm/casing";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./client";
import { runStatement } from "./prepared";

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
 * there are and costs one message to the database. References between the rows are checked at its end. A transaction
 * goes on without waiting for it (`preparedWrite`): one that is refused fails the transaction, not this call.
 */
export async function insertTogether(db: Db, groups: readonly RowsOf[]): Promise<void> {
  const given = groups.filter(({ rows }) => rows.length > 0);
  if (given.length === 0) return;
  await runStatement(db, statementOf(given), [JSON.stringify(given.map(({ rows }) => rows))]);
}

// A few dozen: one for each set of tables and fields that the app inserts together.
const statements = new Map<string, string>();

/** The statement, put together once: it depends on tables and fields alone. */
function statementOf(given: readonly RowsOf[]): string {
  const shape = given
    .map(({ table, rows }) => [getTableName(table), ...Object.keys(rows[0] ?? {})])
    .join("\n");
  const kept = statements.get(shape);
  if (kept) return kept;
  const inserts = given.map(({ table, rows }, index) => {
    const fields = Object.keys(rows[0] ?? {}).map((field) => columnOf(table, field));
    return `kept_${index} as (
      insert into "${getTableName(table)}" (${fields.map(({ column }) => column).join(", ")})
      select ${fields.map(({ value }) => value).join(", ")} from given,
      jsonb_to_recordset(given.tables -> ${index}) as rows(${fields.map(({ field, type }) => `${field} ${type}`).join(", ")}))`;
  });
  const statement = `with given as (select $1::jsonb as tables), ${inserts.join(", ")} select`;
  statements.set(shape, statement);
  return statement;
}

const casing = new CasingCache("snake_case");

/** A field of a table's rows, its column and type in the database; never from input. */
function columnOf(table: PgTable, field: string) {
  const column = getTableColumns(table)[field];
  if (!column) throw new Error(`${getTableName(table)} has no ${field}`);
  const type = column.getSQLType();
  // JSON's own null is a value where there must be one.
  const value = type === "jsonb" && column.notNull ? `coalesce("${field}", 'null')` : `"${field}"`;
  return { field: `"${field}"`, value, column: `"${casing.getColumnCasing(column)}"`, type };
}
