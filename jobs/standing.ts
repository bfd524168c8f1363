import { noteJobFailure } from "@/db/queries/job-runs";
import { recomputeNightly } from "@/server/standing/recompute-nightly";
import { recomputeStanding } from "@/server/standing/recompute-standing";
import { warnOfLapse } from "@/server/standing/warn-of-lapse";
import type { Job } from "./job";

/** T4. What fails is tried again by the queue and goes on where it stopped. */
export const recomputeStandingJob: Job<"standing.recompute"> = async ({ db }, { run }) => {
  try {
    await recomputeStanding(db, run);
  } catch (error) {
    await noteJobFailure(db, run, error instanceof Error ? error.message : String(error));
    throw error;
  }
};

export const standingNightJob: Job<"standing.night"> = async ({ db }) => {
  await recomputeNightly(db);
};

/** T3. */
export const warnOfLapseJob: Job<"standing.warn"> = async ({ db, now }) => {
  await warnOfLapse(db, now);
};
