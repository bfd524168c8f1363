import { type Connection, connect, type Db } from "@/db/client";
import { migrate } from "@/db/migrate";
import { type Options, readOptions } from "./options";
import { type EmbeddedPostgres, startPostgres } from "./postgres/start-postgres";

/** A database ready for use: the given one, or the embedded one of the data folder. */
export type OpenDatabase = {
  readonly url: string;
  readonly embedded: EmbeddedPostgres | null;
  close(): Promise<void>;
};

/** Finds or starts the database and brings its schema up to date. */
export async function openDatabase(options: Options): Promise<OpenDatabase> {
  const embedded = options.databaseUrl
    ? null
    : await startPostgres({ dataDir: options.dataDir, revives: true });
  const url = options.databaseUrl ?? embedded?.url ?? "";
  const close = async () => await embedded?.stop();
  try {
    await migrate(url);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, embedded, close };
}

/**
 * Runs a command's work on the database, whether the app is running or not, and leaves things as they were.
 * @param as the role to work as; the app's own by default.
 */
export async function withDatabase(
  work: (db: Db, database: OpenDatabase) => Promise<void>,
  as: "app" | "owner" = "app",
): Promise<void> {
  const database = await openDatabase(readOptions());
  let connection: Connection | undefined;
  try {
    connection = connect(database.url, { as, name: "regulars command" });
    await work(connection.db, database);
  } finally {
    await connection?.close();
    await database.close();
  }
}

/** Runs a command to its end: what it throws is told in one line (all of it with DEBUG) and fails the command. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(process.env.DEBUG ? error : `${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
