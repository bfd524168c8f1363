import { burnForInactivity, expireLots } from "@/core/points/expire";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import { startOfDay } from "@/core/time/day-bounds";
import type { Db } from "@/db/client";
import { appendPostings, type EntryAuthor, lockCards } from "@/db/queries/ledger";
import { findCardsWithExpiredLots, findInactiveCards, type InactiveCard } from "@/db/queries/points-expiry";
import { findProgrammeInForce } from "@/db/queries/programme";
import { findStoreFacts } from "@/db/queries/quote-facts";
import { inTransaction } from "@/db/transaction";

const chunk = 500;
const by: EntryAuthor = { kind: "system", id: null, name: "points.expire" };

/**
 * P5: writes off what has run out, and burns what has outlived N days without a purchase. In chunks, each a
 * transaction of its own: whoever dies in the middle is followed by a run that finds just the rest, and two runs at
 * once share the work, since a card is looked at again under its lock.
 * @returns how many cards lost points
 */
export async function expirePoints(db: Db, now: Date): Promise<{ cards: number }> {
  const expired = await expireAll(db, now);
  const burned = await burnAll(db, now);
  return { cards: expired + burned };
}

async function expireAll(db: Db, now: Date): Promise<number> {
  for (let done = 0; ; ) {
    const ids = await findCardsWithExpiredLots(db, now, chunk);
    if (ids.length === 0) return done;
    done += await inTransaction(db, async (tx) => {
      const cards = [...(await lockCards(tx, ids)).values()];
      const postings = cards.map((card) => ({ card, posting: expireLots(card.account, now), by }));
      await appendPostings(tx, postings);
      return postings.filter(({ posting }) => posting.entries.length > 0).length;
    });
  }
}

async function burnAll(db: Db, now: Date): Promise<number> {
  const [{ programme }, store] = await Promise.all([
    findProgrammeInForce(db, now),
    findStoreFacts(db, { store: null, allowed: null }),
  ]);
  const { inactivityDays } = programme.expiry;
  if (inactivityDays === undefined || !store) return 0;
  const { zone } = store;
  const before = startOfDay(addDays(calendarDay(now, zone), -inactivityDays), zone);
  let done = 0;
  for (let after = ""; ; ) {
    const inactive = await findInactiveCards(db, { before, after, limit: chunk });
    const last = inactive.at(-1);
    if (!last) return done;
    done += await burn(db, inactive, { now, inactivityDays, zone });
    after = last.id;
  }
}

async function burn(
  db: Db,
  inactive: readonly InactiveCard[],
  { now, inactivityDays, zone }: { now: Date; inactivityDays: number; zone: string },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const cards = await lockCards(
      tx,
      inactive.map(({ id }) => id),
    );
    const postings = inactive.flatMap(({ id, activeAt }) => {
      const card = cards.get(id);
      if (!card) return [];
      return [
        { card, posting: burnForInactivity(card.account, now, { activeAt, inactivityDays, zone }), by },
      ];
    });
    await appendPostings(tx, postings);
    return postings.filter(({ posting }) => posting.entries.length > 0).length;
  });
}
