import type { Db } from "../client";
import { employees } from "../schema/people";

/** Whether nobody can sign in yet: neither demo data nor a first administrator were put in. */
export async function isUntouched(db: Db): Promise<boolean> {
  const found = await db.select({ id: employees.id }).from(employees).limit(1);
  return found.length === 0;
}
