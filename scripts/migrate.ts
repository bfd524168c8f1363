import { runCommand, withDatabase } from "./with-database";

/** Brings the database up to date and ends: a step of its own in deployments. */
await runCommand(() =>
  withDatabase(async () => {
    console.log("The database is up to date.");
  }, "owner"),
);
