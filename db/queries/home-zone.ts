import { asc, isNull } from "drizzle-orm";
import type { Db } from "../client";
import { stores } from "../schema/people";

/** Until there is a store, days are counted as in the capital. */
const startingZone = "Europe/Moscow";

/**
 * The zone in which days are counted where no store is meant (a card's points, a birthday): that of the oldest open
 * store.
 */
export async function findHomeZone(db: Db): Promise<string> {
  const [store] = await db
    .select({ zone: stores.zone })
    .from(stores)
    .where(isNull(stores.closedAt))
    .orderBy(asc(stores.createdAt), asc(stores.id))
    .limit(1);
  return store?.zone ?? startingZone;
}
