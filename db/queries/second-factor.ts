import { and, count, eq, isNull, lt, or } from "drizzle-orm";
import type { Db } from "../client";
import { employees } from "../schema/people";
import { recoveryCodes } from "../schema/sessions";

/** Keeps a person's sealed secret and the hashes of their recovery codes in place of earlier ones. */
export async function setSecondFactor(
  db: Db,
  employeeId: string,
  { secret, lastStep, hashes }: { secret: string; lastStep: number; hashes: readonly string[] },
): Promise<void> {
  await clearSecondFactor(db, employeeId);
  await db
    .update(employees)
    .set({ totpSecret: secret, totpLastStep: lastStep })
    .where(eq(employees.id, employeeId));
  await db.insert(recoveryCodes).values(hashes.map((hash) => ({ employeeId, hash })));
}

export async function clearSecondFactor(db: Db, employeeId: string): Promise<void> {
  await db
    .update(employees)
    .set({ totpSecret: null, totpLastStep: null })
    .where(eq(employees.id, employeeId));
  await db.delete(recoveryCodes).where(eq(recoveryCodes.employeeId, employeeId));
}

/** Notes the step of an accepted code. @returns false where it, or a later one, was used before. */
export async function takeTimeStep(db: Db, employeeId: string, step: number): Promise<boolean> {
  const isLater = or(isNull(employees.totpLastStep), lt(employees.totpLastStep, step));
  const rows = await db
    .update(employees)
    .set({ totpLastStep: step })
    .where(and(eq(employees.id, employeeId), isLater))
    .returning({ id: employees.id });
  return rows.length > 0;
}

/** Uses a recovery code up. @returns whether there was one. */
export async function takeRecoveryCode(db: Db, employeeId: string, hash: string): Promise<boolean> {
  const rows = await db
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.employeeId, employeeId), eq(recoveryCodes.hash, hash)))
    .returning({ hash: recoveryCodes.hash });
  return rows.length > 0;
}

export async function countRecoveryCodes(db: Db, employeeId: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.employeeId, employeeId));
  return row?.left ?? 0;
}
