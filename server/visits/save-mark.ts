import { isMarked, type VisitStatus } from "@/core/visits/visit-status";
import type { Db } from "@/db/client";
import { recountVisits } from "@/db/queries/visits";
import { updateGrades } from "../cards/update-grades";
import { updateStanding } from "../standing/update-standing";

type Moved = { before: { status: VisitStatus; at: Date } | null; after: { status: VisitStatus; at: Date } };

/** T4: what a visit that was saved does to its customer, who is locked: the visits are counted, then the standing. */
export async function saveMark(
  db: Db,
  customerId: string,
  { before, after }: Moved,
  now: Date,
): Promise<void> {
  const isSame = before?.status === after.status && before.at.getTime() === after.at.getTime();
  const counts = isMarked(after.status) || (before !== null && isMarked(before.status));
  if (isSame || !counts) return;
  await recountVisits(db, customerId);
  await updateStanding(db, customerId, { now, cause: "visit" });
  await updateGrades(db, customerId, { now, cause: "visit" });
}
