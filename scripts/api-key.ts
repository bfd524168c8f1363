import { parseArgs } from "node:util";
import { createApiKey } from "@/server/auth/api-keys";
import { runCommand, withDatabase } from "./with-database";

/** Prints a new API key and nothing else, so that it can be taken into a variable. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      role: { type: "string", default: "administrator" },
      name: { type: "string", default: "made on the command line" },
      store: { type: "string" },
    },
  });
  await withDatabase(async (db) => {
    const { key } = await createApiKey(db, {
      name: values.name,
      role: values.role,
      storeId: values.store ?? null,
    });
    console.log(key);
  });
});
