import type { Programme } from "@/core/programme/programme";
import { hasStandingRules } from "@/core/standing/ranked-rules";
import { restand } from "@/core/standing/restand";
import { calendarDay } from "@/core/time/calendar-day";
import type { Db } from "@/db/client";
import { lockCustomer } from "@/db/queries/customers";
import { findHomeZone } from "@/db/queries/home-zone";
import { findProgrammeInForce } from "@/db/queries/programme";
import { findStanding, saveStanding } from "@/db/queries/standing";

type Occasion = {
  now: Date;
  cause: "sale" | "visit" | "customer";
  /** The one in force now, where it is known already. */
  programme?: Programme | null;
};

/**
 * T4: looks at one customer anew by the rules in force, in the transaction of what happened, so that the next quote
 * knows. Without standing rules it asks nothing more. The customer's totals have been saved before.
 */
export async function updateStanding(
  db: Db,
  customerId: string,
  { now, cause, programme }: Occasion,
): Promise<void> {
  const { standing: rules } = programme ?? (await findProgrammeInForce(db, now)).programme;
  if (!hasStandingRules(rules)) return;
  const zone = await findHomeZone(db);
  const today = calendarDay(now, zone);
  // One after the other on one connection: the facts are read under the lock.
  const [, found] = await Promise.all([
    lockCustomer(db, customerId),
    findStanding(db, customerId, { rules, zone, now, today }),
  ]);
  if (!found) return;

  const restanding = restand(rules, found.facts, found.held, { now, today });

  await saveStanding(db, restanding, { customerId, held: found.held, now, cause });
}
