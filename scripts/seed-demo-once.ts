import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { isUntouched } from "@/db/queries/is-untouched";
import type { Options } from "./options";
import { demoCodes, demoSignIns } from "./seed/demo-sign-ins";
import type { OpenDatabase } from "./with-database";

/**
 * Fills a database that nobody has put anything into with the demo shop, unless that is switched off.
 * @returns lines for people: how to sign in, where the data are the demo's.
 */
export async function seedDemoOnce(options: Options, database: OpenDatabase): Promise<readonly string[]> {
  const note = path.join(options.dataDir, "demo");
  await undoHalf(note, database);
  const wanted = options.demo === "on" || (options.demo === "auto" && database.embedded !== null);
  const connection = connect(database.url, { as: "owner", name: "regulars demo data" });
  try {
    if (wanted && (await isUntouched(connection.db))) {
      console.log("Putting in the demo shop with a year of sales, which takes a moment …");
      if (database.embedded) writeFileSync(note, "begun");
      const { seedDemo } = await import("./seed/demo");
      await seedDemo(connection.db);
      if (database.embedded) writeFileSync(note, "done");
    }
    if (!database.embedded || !existsSync(note)) return [];
    return [...demoSignIns, ...(await demoCodes(connection.db))];
  } finally {
    await connection.close();
  }
}

/** A start that was stopped while it put the demo in left a part of it, which nobody has worked with yet. */
async function undoHalf(note: string, database: OpenDatabase): Promise<void> {
  if (!database.embedded || !existsSync(note) || readFileSync(note, "utf8") !== "begun") return;
  await database.embedded.recreate();
  await migrate(database.url);
}
