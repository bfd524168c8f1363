import type { Db } from "@/db/client";
import { regradeOnceADay } from "@/server/cards/regrade-everybody";
import { recomputeNightly } from "@/server/standing/recompute-nightly";
import type { Happening } from "./happening";

const day = 86_400_000;
/** A shop has a night every day; for a year to look back on, one in four weeks will do. */
const every = 28 * day;

/** T4, P6: nights in which discounts and classes lapsed and grades fell, and the last one, up to which all is right. */
export function demoNights(db: Db, { now }: { now: Date }): Happening[] {
  const count = Math.floor((365 * day) / every);
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(now.getTime() - index * every);
    return {
      at,
      happen: async () => {
        await recomputeNightly(db, () => at);
        await regradeOnceADay(db, at);
      },
    };
  });
}
