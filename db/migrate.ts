import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import { runMigrations as migrateQueue } from "graphile-worker";
import postgres from "postgres";
import { appRole } from "./client";

const folder = process.env.MIGRATIONS_DIR ?? fileURLToPath(new URL("./migrations", import.meta.url));

// Any fixed number; two processes that start at once take turns.
const lock = 7_310_011;

/** Tables from which the app may only read and to which it may only add. */
const appendOnly = [
  "point_entries",
  "audit_entries",
  "ledger_seals",
  "consents",
  "voucher_entries",
  "standing_changes",
  "card_grade_changes",
];

/**
 * Brings the schema, the job queue and the app's role up to date. Forward only, under a lock, safe to repeat.
 * @param url the owner of the database: it may create tables, extensions and roles.
 */
export async function migrate(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  const db = drizzle(client, { casing: "snake_case" });
  try {
    // Session lock on a connection of our own: the migrator opens its transactions inside it.
    await db.execute(sql`select pg_advisory_lock(${lock})`);
    await runMigrations(db, { migrationsFolder: folder });
    await migrateQueue({ connectionString: url });
    await db.execute(sql.raw(grants()));
    await db.execute(sql`select pg_advisory_unlock(${lock})`);
  } finally {
    await client.end({ timeout: 5 });
  }
}

function grants(): string {
  return `
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then
        create role ${appRole} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin execute format('grant ${appRole} to %I', current_user); end $$;
    grant usage on schema public, graphile_worker to ${appRole};
    grant select, insert, update, delete on all tables in schema public to ${appRole};
    grant usage, select on all sequences in schema public to ${appRole};
    grant execute on all functions in schema public to ${appRole};
    revoke update, delete, truncate on ${appendOnly.join(", ")} from ${appRole};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${appRole};
    grant usage, select on all sequences in schema graphile_worker to ${appRole};
    grant execute on all functions in schema graphile_worker to ${appRole};
    -- The queue's tables have row security on and no policy, so that only their owner sees rows.
    do $$ declare queue_table record; begin
      for queue_table in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = '${appRole}')
      loop
        execute format('create policy ${appRole} on %s to ${appRole} using (true) with check (true)', queue_table.name);
      end loop;
    end $$;
  `;
}
