import { calendarDay } from "@/core/time/calendar-day";
import type { Db } from "@/db/client";
import type { BooksDifference } from "@/db/queries/books";
import { findHomeZone } from "@/db/queries/home-zone";
import { findProgrammeInForce } from "@/db/queries/programme";
import { findMisassigned as findIds, findRecompute } from "@/db/queries/standing-run";

const day = 86_400_000;

/**
 * T4: customers who have been assigned something else than the rules in force say. What the beginning of this very day
 * has changed is not counted, for the night's run has yet to come; nor anything while everybody is looked at anew.
 */
export async function findMisassigned(db: Db, now: Date, limit: number): Promise<BooksDifference[]> {
  if (await findRecompute(db, now)) return [];
  const [{ programme }, zone] = await Promise.all([findProgrammeInForce(db, now), findHomeZone(db)]);
  const on = (moment: Date) =>
    findIds(db, { rules: programme.standing, zone, now: moment, today: calendarDay(moment, zone) });
  const today = await on(now);
  if (today.length === 0) return [];
  const yesterday = new Set(await on(new Date(now.getTime() - day)));
  return today
    .filter((id) => yesterday.has(id))
    .slice(0, limit)
    .map((id) => ({ what: "standing", id, kept: "as assigned", rebuilt: "something else by the rules" }));
}
