import { readOptions } from "./options";
import { openDatabase, runCommand } from "./with-database";
import { workUntilStopped } from "./work-until-stopped";

/** The worker alone, beside an app started with WORKER=off or on another machine. */
await runCommand(async () => {
  const database = await openDatabase(readOptions());
  try {
    process.env.DATABASE_URL = database.url;
    await workUntilStopped(database.url);
  } finally {
    await database.close();
  }
});
process.exit();
