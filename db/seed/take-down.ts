import { sql } from "drizzle-orm";
import type { Db } from "../client";

/**
 * Takes tables' indexes and references away for the rest of a transaction that fills them; primary and unique keys
 * stay, they guard what goes in. The database writes down what it has, so that nothing here repeats the schema.
 * @returns what brings all of it back; the references are checked then, over all rows at once
 */
export async function takeDown(tx: Db, tables: readonly string[]): Promise<() => Promise<void>> {
  const named = sql`${sql.param([...tables])}::text[]`;
  const parts = await tx.execute<{ remove: string; restore: string }>(sql`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as remove,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore
    from pg_constraint where contype = 'f' and conrelid = any(${named}::regclass[])
    union all
    select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    from pg_index where not indisunique and indrelid = any(${named}::regclass[])`);
  for (const { remove } of parts) await tx.execute(sql.raw(remove));
  return async () => {
    for (const { restore } of [...parts].reverse()) await tx.execute(sql.raw(restore));
  };
}
