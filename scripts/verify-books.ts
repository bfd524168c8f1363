import { verifyBooks } from "@/server/points/verify-books";
import { runCommand, withDatabase } from "./with-database";

/** P8: rebuilds every balance from the ledger and compares; names what differs and then fails. */
await runCommand(() =>
  withDatabase(async (db) => {
    const differences = await verifyBooks(db);
    for (const { what, id, kept, rebuilt } of differences) {
      console.log(`${what} ${id}: kept ${kept}, rebuilt ${rebuilt}`);
    }
    console.log(differences.length === 0 ? "The books are right." : `${differences.length} differences.`);
    if (differences.length > 0) process.exitCode = 1;
  }),
);
