import { movesGrades } from "@/core/programme/move-grade";
import { calendarDay } from "@/core/time/calendar-day";
import type { Db } from "@/db/client";
import { findEndOfCustomers, findMisgraded, regradeTogether } from "@/db/queries/grades-run";
import { findHomeZone } from "@/db/queries/home-zone";
import { findProgrammeInForce } from "@/db/queries/programme";
import { findSetting, putSetting } from "@/db/queries/settings";
import { inTransaction } from "@/db/transaction";

const customersAtOnce = 10_000;

/**
 * P6: moves everybody's cards to the grades that are due: when rules come into force, and every night for windows that
 * moved on. Range after range of customers: the search locks nothing, and only cards that move are held, for a moment.
 * Whoever dies in the middle is followed by a run that finds just the rest.
 * @returns how many cards moved
 */
export async function regradeEverybody(
  db: Db,
  { now, cause }: { now: Date; cause: "rules" | "day" },
): Promise<{ cards: number }> {
  const [{ programme }, zone] = await Promise.all([findProgrammeInForce(db, now), findHomeZone(db)]);
  const { grades } = programme;
  if (!movesGrades(grades)) return { cards: 0 };
  const grading = { grades, zone, now };
  let moved = 0;
  for (let after = ""; ; ) {
    const upTo = await findEndOfCustomers(db, after, customersAtOnce);
    if (upTo === null) return { cards: moved };
    const found = await findMisgraded(db, grading, { after, upTo });
    if (found.cards.length > 0) {
      moved += await inTransaction(db, (tx) => regradeTogether(tx, grading, { ...found, cause }));
    }
    after = upTo;
  }
}

const dayKey = "cards.regradedOn";

/** The nightly run, once for each day of the home zone, whenever the server is up on it. */
export async function regradeOnceADay(db: Db, now: Date): Promise<void> {
  const today = calendarDay(now, await findHomeZone(db));
  if ((await findSetting(db, dayKey)) === today) return;
  await regradeEverybody(db, { now, cause: "day" });
  await putSetting(db, { key: dayKey, value: today, now });
}
