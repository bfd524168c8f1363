import { z } from "zod";
import { type CalendarDay, calendarDay } from "@/core/time/calendar-day";
import type { Db } from "@/db/client";
import { ensureCategories } from "@/db/queries/categories";
import { findHomeZone } from "@/db/queries/home-zone";
import { findJobRun, keepJobResult, noteJobProgress } from "@/db/queries/job-runs";
import { findProgrammeInForce } from "@/db/queries/programme";
import { countCustomers, findMisjudged, findRange, restandTogether } from "@/db/queries/standing-run";
import { inTransaction } from "@/db/transaction";

/** How many are looked at by one statement, which locks nobody. */
const chunk = 10_000;
/** How many of those who change are locked at once: a sale of one of them waits as long. */
const batch = 500;

/** Where a run stands; `day` is the one that it counted by when it began. */
const placeSchema = z.object({ after: z.string(), done: z.int(), changed: z.int(), day: z.string() });
type Place = z.infer<typeof placeSchema>;

type Options = { clock?: () => Date; cause?: "rules" | "day" };

/**
 * T4: gives everybody what the rules in force say, by SQL in chunks, and writes only what differs. Whoever dies in the
 * middle is followed by a run that goes on from there; two runs at once do no harm, since each change is judged again
 * under its lock, by the rules of that moment.
 */
export async function recomputeStanding(
  db: Db,
  run: string,
  { clock = () => new Date(), cause = "rules" }: Options = {},
): Promise<{ customers: number; changed: number }> {
  const kept = placeSchema.safeParse((await findJobRun(db, run))?.result);
  const total = await countCustomers(db);
  let place: Place = kept.data ?? {
    after: "",
    done: 0,
    changed: 0,
    day: calendarDay(clock(), await findHomeZone(db)),
  };
  for (;;) {
    const range = await findRange(db, place.after, chunk);
    if (!range) break;
    const changed = await recomputeRange(db, { after: place.after, upTo: range.last, clock, cause });
    const done = place.done + range.customers;
    place = { ...place, after: range.last, done, changed: place.changed + changed };
    await keepJobResult(db, run, place);
    // Done only when nothing is found any more: customers may have been added.
    await noteJobProgress(db, run, { done, total: Math.max(total, done + 1), now: clock() });
  }
  const { done, changed } = place;
  await keepJobResult(db, run, place);
  await noteJobProgress(db, run, { done, total: done, now: clock() });
  return { customers: done, changed };
}

type Range = { after: string; upTo: string; clock: () => Date; cause: "rules" | "day" };

async function recomputeRange(db: Db, { after, upTo, clock, cause }: Range): Promise<number> {
  const judging = await judgingAt(db, clock());
  const ids = await findMisjudged(db, judging, { categoryIds: judging.categoryIds, after, upTo });
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    await inTransaction(db, async (tx) => {
      // Rules that were published meanwhile hold already.
      const now = await judgingAt(tx, clock());
      await restandTogether(tx, now, { categoryIds: now.categoryIds, ids: some, cause });
    });
  }
  return ids.length;
}

/** The rules in force, the day, and the categories that the rules name. */
async function judgingAt(db: Db, now: Date) {
  const [{ programme }, zone] = await Promise.all([findProgrammeInForce(db, now), findHomeZone(db)]);
  const rules = programme.standing;
  const names = [...rules.categories.add, ...rules.categories.remove].map(({ category }) => category);
  const categoryIds = await ensureCategories(db, [...new Set(names)], now);
  const today: CalendarDay = calendarDay(now, zone);
  return { rules, zone, now, today, categoryIds };
}
