import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** Rows of each table and a digest of all that stands in them. */
export type TablesDigest = Record<string, { rows: number; digest: string | null }>;

/** Tables and columns that are not looked at. */
type Except = { tables?: readonly string[]; columns?: readonly string[] };

/** What stands in every table of ours and in the queue, to be compared with what stands there later. */
export async function tablesDigest(
  owner: Db,
  { tables = [], columns = [] }: Except = {},
): Promise<TablesDigest> {
  const found = await owner.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' or (schemaname = 'graphile_worker' and tablename = '_private_jobs')
    order by 1`);
  const names = found
    .map(({ name }) => name.replace(/^public\./, ""))
    .filter((name) => !tables.includes(name));
  const digests = names.map(
    (name) => sql`
    select ${name}::text as name, count(*)::int as rows, md5(string_agg(row::text, '' order by row::text)) as digest
    from (select to_jsonb(t) - ${sql.raw(`array[${columns.map((column) => `'${column}'`)}]::text[]`)} as row
      from ${sql.raw(name)} t) as found`,
  );
  const rows = await owner.execute<{ name: string; rows: number; digest: string | null }>(
    sql.join(digests, sql` union all `),
  );
  const byName = rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(byName.map(({ name, rows: count, digest }) => [name, { rows: count, digest }]));
}
