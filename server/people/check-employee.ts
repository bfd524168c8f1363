import { accept, type Outcome, refuse } from "@/core/refusal";
import type { Db } from "@/db/client";
import { findEmployee, findManagers, findRoleById, isEmailTaken } from "@/db/queries/people";
import { listStores } from "@/db/queries/stores";
import type { EmployeeInput } from "./schema";

export const employeeRefusals = ["email_taken", "unknown_role", "unknown_store", "manager_cycle"] as const;

/** What does not hold of an employee's details, whether new or changed. */
export async function checkEmployee(
  db: Db,
  input: EmployeeInput,
  id?: string,
): Promise<Outcome<null, (typeof employeeRefusals)[number]>> {
  if (await isEmailTaken(db, input.email, id)) return refuse("email_taken");
  if (!(await findRoleById(db, input.roleId))) return refuse("unknown_role");
  const stores = new Set((await listStores(db)).map((store) => store.id));
  if (input.storeIds.some((storeId) => !stores.has(storeId))) return refuse("unknown_store");
  if (input.managerId !== null) {
    if (!(await findEmployee(db, input.managerId))) return refuse("manager_cycle");
    if (id && (await findManagers(db, input.managerId)).includes(id)) return refuse("manager_cycle");
  }
  return accept(null);
}
