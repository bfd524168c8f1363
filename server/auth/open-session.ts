import { newId } from "@/db/new-id";
import { deleteSession, insertSession } from "@/db/queries/sessions";
import type { Actor } from "../gate/actor";
import type { AuditNote, Context } from "../gate/use-case";
import { sessionLimits } from "./session-limits";

/**
 * Signs a person in whose word was proved, and notes it. Always a new row: an id that somebody planted in the browser
 * before is worth nothing, and the session that it had ends.
 * @returns the session's id
 */
export async function openSession(
  { db, now, ip, actor, audit }: Context<Actor>,
  by: NonNullable<AuditNote["by"]>,
  userAgent: string | null,
): Promise<string> {
  if (actor.kind === "employee" || actor.kind === "customer") await deleteSession(db, actor.sessionId);
  const id = newId("session");
  await insertSession(db, {
    id,
    ...(by.kind === "employee" ? { employeeId: by.id } : { customerId: by.id }),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + sessionLimits[by.kind].absolute),
    ip,
    userAgent,
  });
  audit({ subject: { kind: by.kind, id: by.id }, by });
  return id;
}
