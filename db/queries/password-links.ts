import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Db } from "../client";
import { employees } from "../schema/people";
import { passwordLinks } from "../schema/sessions";

export async function insertPasswordLink(db: Db, row: typeof passwordLinks.$inferInsert): Promise<void> {
  await db.insert(passwordLinks).values(row);
}

const alive = (hash: string, now: Date) =>
  and(
    eq(passwordLinks.hash, hash),
    isNull(passwordLinks.usedAt),
    gt(passwordLinks.expiresAt, now),
    isNull(employees.disabledAt),
  );

/** Whose link this is; null when it was used, has ended, never was, or its person is shut out. */
export async function findPasswordLink(db: Db, hash: string, now: Date) {
  const [row] = await db
    .select({ employeeId: employees.id, name: employees.name, email: employees.email })
    .from(passwordLinks)
    .innerJoin(employees, eq(employees.id, passwordLinks.employeeId))
    .where(alive(hash, now));
  return row ?? null;
}

/** The same, held until the transaction ends: of two uses at once the second finds it used. */
export async function lockPasswordLink(db: Db, hash: string, now: Date) {
  await db
    .select({ hash: passwordLinks.hash })
    .from(passwordLinks)
    .where(eq(passwordLinks.hash, hash))
    .for("update");
  return findPasswordLink(db, hash, now);
}

/** Ends every link of a person: one was used, or what they were sent for no longer holds. */
export async function endPasswordLinks(db: Db, employeeId: string, at: Date): Promise<void> {
  await db
    .update(passwordLinks)
    .set({ usedAt: at })
    .where(and(eq(passwordLinks.employeeId, employeeId), isNull(passwordLinks.usedAt)));
}

/** Forgets links a day after they ended. */
export async function deleteEndedPasswordLinks(db: Db, now: Date): Promise<void> {
  await db.delete(passwordLinks).where(lt(passwordLinks.expiresAt, new Date(now.getTime() - 86_400_000)));
}
