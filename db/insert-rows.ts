import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./client";

/**
 * Inserts rows of one shape by one statement with one parameter, so that it is prepared once however many rows there
 * are and goes out together with its neighbours. Columns that the rows do not name get their defaults.
 */
export async function insertRows<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.raw(columnsOf(table, Object.keys(first)).join(", "));
  await db.execute(sql`
    insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, ${toJson(rows)}::jsonb)`);
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
function toJson(rows: readonly Record<string, unknown>[]): string {
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [toSnakeCase(key), value])),
    ),
  );
}

const toSnakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
