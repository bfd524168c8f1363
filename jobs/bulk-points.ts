import { noteJobFailure } from "@/db/queries/job-runs";
import { runBulk } from "@/server/points/run-bulk";
import type { Job } from "./job";

/** P9. What fails is tried again by the queue and goes on where it stopped. */
export const bulkPointsJob: Job<"points.bulk"> = async ({ db }, { run }) => {
  try {
    await runBulk(db, run);
  } catch (error) {
    await noteJobFailure(db, run, error instanceof Error ? error.message : String(error));
    throw error;
  }
};
