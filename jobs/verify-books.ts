import { verifyBooks } from "@/server/points/verify-books";
import type { Job } from "./job";

/** Nightly. A difference fails the job, so that it stands on the page of jobs until somebody looks. */
export const verifyBooksJob: Job<"books.verify"> = async ({ db }) => {
  const differences = await verifyBooks(db, { limit: 20 });
  if (differences.length === 0) return;
  const named = differences.map(
    ({ what, id, kept, rebuilt }) => `${what} ${id}: ${kept}, rebuilt ${rebuilt}`,
  );
  throw new Error(`The books differ in ${differences.length} places. ${named.join("; ")}`);
};
