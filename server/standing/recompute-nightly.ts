import { hasStandingRules } from "@/core/standing/ranked-rules";
import { calendarDay } from "@/core/time/calendar-day";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { findHomeZone } from "@/db/queries/home-zone";
import { insertJobRun } from "@/db/queries/job-runs";
import { findProgrammeInForce } from "@/db/queries/programme";
import { wasRecomputedOn } from "@/db/queries/standing-run";
import { recomputeStanding } from "./recompute-standing";

/**
 * T4: once a day, when the day has begun where days are counted: what depends on days. Asked every hour, so that the
 * zone may be any and a night without power is made up for.
 */
export async function recomputeNightly(db: Db, clock: () => Date = () => new Date()): Promise<void> {
  const now = clock();
  const [{ programme }, zone] = await Promise.all([findProgrammeInForce(db, now), findHomeZone(db)]);
  if (!hasStandingRules(programme.standing)) return;
  if (await wasRecomputedOn(db, calendarDay(now, zone))) return;
  const id = newId("job");
  await insertJobRun(db, {
    id,
    task: "standing.recompute",
    total: 0,
    byId: null,
    byName: null,
    createdAt: now,
  });
  await recomputeStanding(db, id, { cause: "day", clock });
}
