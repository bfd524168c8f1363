import type { Db } from "@/db/client";
import { findSession } from "@/db/queries/sessions";
import type { CustomerActor, EmployeeActor } from "../gate/actor";

/** The employee or customer whose session this is; null when it ended, or the person was disabled or erased. */
export async function sessionActor(
  db: Db,
  sessionId: string,
  now: Date,
): Promise<EmployeeActor | CustomerActor | null> {
  const row = await findSession(db, sessionId, now);
  if (!row) return null;
  if (row.kind === "customer") return { kind: "customer", id: row.id, name: row.name, sessionId };
  return {
    kind: "employee",
    id: row.id,
    name: row.name,
    grants: row.grants,
    storeIds: row.storeIds.length > 0 ? row.storeIds : null,
    team: row.team,
    sessionId,
  };
}
