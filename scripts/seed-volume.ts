import { parseArgs } from "node:util";
import { seedVolume } from "@/db/seed/volume";
import { runCommand, withDatabase } from "./with-database";

/** Fills the database for measurements: `npm run seed:volume -- --customers 1000000`. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { customers: { type: "string", default: "100000" } } });
  const customers = Number(values.customers);
  if (!Number.isSafeInteger(customers) || customers < 1) throw new Error("--customers takes a whole number");
  const started = Date.now();
  await withDatabase((db) => {
    const onProgress = (done: number) => console.log(`${done} of ${customers} customers`);
    return seedVolume(db, { customers, onProgress });
  }, "owner");
  console.log(`Done in ${Math.round((Date.now() - started) / 1000)} s.`);
});
