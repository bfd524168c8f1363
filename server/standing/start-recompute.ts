import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { insertJobRun } from "@/db/queries/job-runs";
import { enqueue } from "../jobs/enqueue";

type Start = { now: Date; runAt?: Date; byId: string | null; byName: string | null };

/** T4: has everybody's standing looked at anew; its progress stands on the page of jobs. @returns the run */
export async function startRecompute(db: Db, { now, runAt, byId, byName }: Start): Promise<string> {
  const run = newId("job");
  await insertJobRun(db, { id: run, task: "standing.recompute", total: 0, byId, byName, createdAt: now });
  const later = runAt && runAt > now ? { runAt } : {};
  await enqueue(db, "standing.recompute", { run }, { key: `standing.recompute:${run}`, ...later });
  return run;
}
