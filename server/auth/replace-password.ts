import type { Db } from "@/db/client";
import { endPasswordLinks } from "@/db/queries/password-links";
import { updateEmployee } from "@/db/queries/people";
import { deleteEmployeeSessions } from "@/db/queries/sessions";
import { hashPassword } from "./password";

/**
 * Gives an employee another password. Whoever came in by the old one is out at the next request, and links that were
 * mailed before end; `keepSession` is the session in which it happens.
 */
export async function replacePassword(
  { db, now }: { db: Db; now: Date },
  {
    employeeId,
    password,
    keepSession,
  }: { employeeId: string; password: string; keepSession?: string | undefined },
): Promise<void> {
  await updateEmployee(db, employeeId, { passwordHash: await hashPassword(password) });
  await endPasswordLinks(db, employeeId, now);
  await deleteEmployeeSessions(db, employeeId, keepSession);
}
