import { eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { employees } from "../schema/people";

/** What sign-in needs of the employee with this e-mail, in any case of letters. */
export async function findEmployeeByEmail(db: Db, email: string) {
  const [row] = await db
    .select({
      id: employees.id,
      name: employees.name,
      passwordHash: employees.passwordHash,
      disabledAt: employees.disabledAt,
      locale: employees.locale,
    })
    .from(employees)
    .where(eq(sql`lower(${employees.email})`, email.toLowerCase()));
  return row ?? null;
}

/** Whether anyone has been set up: until then the first start asks for an administrator. */
export async function hasEmployees(db: Db): Promise<boolean> {
  const rows = await db.select({ id: employees.id }).from(employees).limit(1);
  return rows.length > 0;
}

/**
 * Lets one transaction at a time change who may what, so that of two that would each leave one administrator, the
 * second sees what the first did. Held until the transaction ends.
 */
export async function holdPeople(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('people', 0))`);
}

export type NewEmployee = typeof employees.$inferInsert;

export async function insertEmployee(db: Db, row: NewEmployee): Promise<void> {
  await db.insert(employees).values(row);
}
