import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { connect, type Db } from "@/db/client";
import { isUntouched } from "@/db/queries/is-untouched";
import type { Options } from "./options";
import type { OpenDatabase } from "./with-database";

/**
 * Fills a database that nobody has put anything into with the demo shop, unless that is switched off.
 * @returns lines for people: how to sign in, where the data are the demo's.
 */
export async function seedDemoOnce(options: Options, database: OpenDatabase): Promise<readonly string[]> {
  const wanted = options.demo === "on" || (options.demo === "auto" && database.embedded !== null);
  const note = path.join(options.dataDir, "demo");
  const connection = connect(database.url, { as: "owner", name: "regulars demo data" });
  try {
    if (wanted && (await isUntouched(connection.db))) {
      console.log("Putting in the demo shop …");
      await (await loadDemo())?.seedDemo(connection.db);
      writeFileSync(note, "seeded");
    }
  } finally {
    await connection.close();
  }
  return database.embedded && existsSync(note) ? ((await loadDemo())?.demoSignIns ?? []) : [];
}

type Demo = { seedDemo: (db: Db) => Promise<void>; demoSignIns: readonly string[] };

async function loadDemo(): Promise<Demo | null> {
  const file: string = "../db/seed/demo.ts";
  try {
    return (await import(file)) as Demo;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}
