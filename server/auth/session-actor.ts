import type { Db } from "@/db/client";
import { findSession, noteSessionSeen } from "@/db/queries/sessions";
import type { CustomerActor, EmployeeActor } from "../gate/actor";
import { noteSeenEvery, sessionLimits } from "./session-limits";

/**
 * The employee or customer whose session this is; null when it ended (signed out, idle, too old), or the person was
 * disabled or erased.
 */
export async function sessionActor(
  db: Db,
  sessionId: string,
  now: Date,
): Promise<EmployeeActor | CustomerActor | null> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const row = await findSession(db, sessionId, {
    now,
    employeeSeenAfter: before(sessionLimits.employee.idle),
    customerSeenAfter: before(sessionLimits.customer.idle),
  });
  if (!row) return null;
  if (row.lastSeenAt < before(noteSeenEvery)) await noteSessionSeen(db, sessionId, now);
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
