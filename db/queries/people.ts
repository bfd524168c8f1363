import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Grants } from "@/core/rights";
import type { Db } from "../client";
import { employeeStores, employees, roles } from "../schema/people";

export type NewEmployee = typeof employees.$inferInsert;
export type EmployeeChanges = Partial<Omit<NewEmployee, "id" | "createdAt">>;

/** What sign-in needs of the employee with this e-mail, in any case of letters. */
export async function findEmployeeByEmail(db: Db, email: string) {
  const [row] = await db
    .select({
      id: employees.id,
      name: employees.name,
      email: employees.email,
      passwordHash: employees.passwordHash,
      totpSecret: employees.totpSecret,
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

/** How many people who can sign in may manage all people: without one nobody could let anyone in again. */
export async function countAdministrators(db: Db): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(employees)
    .innerJoin(roles, eq(roles.id, employees.roleId))
    .where(and(isNull(employees.disabledAt), sql`${roles.grants} ->> 'settings.people' = 'all'`));
  return row?.count ?? 0;
}

const shown = {
  id: employees.id,
  name: employees.name,
  email: employees.email,
  roleId: employees.roleId,
  managerId: employees.managerId,
  disabledAt: employees.disabledAt,
  createdAt: employees.createdAt,
  hasPassword: sql<boolean>`${employees.passwordHash} is not null`,
  hasSecondFactor: sql<boolean>`${employees.totpSecret} is not null`,
  // Tables are named in full: Drizzle leaves a column bare, and inside a subquery that would be the subquery's own.
  storeIds: sql<string[]>`array(
    select s.store_id from employee_stores s where s.employee_id = employees.id order by s.store_id)`,
  lastSeenAt: sql<string | null>`(
    select to_json(max(s.last_seen_at)) #>> '{}' from sessions s where s.employee_id = employees.id)`,
};

/** Everybody, those in service first. Staff is counted in dozens; a chain has hundreds. */
export async function listEmployees(db: Db) {
  return db
    .select(shown)
    .from(employees)
    .orderBy(sql`${employees.disabledAt} is not null`, asc(employees.name), asc(employees.id));
}

/** What a person's own account needs of them. */
export async function findOwnAccount(db: Db, id: string) {
  const { name, email, locale, passwordHash, totpSecret } = employees;
  const [row] = await db
    .select({ name, email, locale, passwordHash, totpSecret })
    .from(employees)
    .where(eq(employees.id, id));
  return row ?? null;
}

export async function findEmployee(db: Db, id: string) {
  const [row] = await db.select(shown).from(employees).where(eq(employees.id, id));
  return row ?? null;
}

/** Whether another person has this e-mail. */
export async function isEmailTaken(db: Db, email: string, butId?: string): Promise<boolean> {
  const other = butId ? ne(employees.id, butId) : undefined;
  const rows = await db
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(sql`lower(${employees.email})`, email.toLowerCase()), other));
  return rows.length > 0;
}

export async function insertEmployee(db: Db, row: NewEmployee): Promise<void> {
  await db.insert(employees).values(row);
}

export async function updateEmployee(db: Db, id: string, changes: EmployeeChanges): Promise<void> {
  await db.update(employees).set(changes).where(eq(employees.id, id));
}

/** The stores that an employee works in; none means all. */
export async function setEmployeeStores(
  db: Db,
  employeeId: string,
  storeIds: readonly string[],
): Promise<void> {
  await db.delete(employeeStores).where(eq(employeeStores.employeeId, employeeId));
  if (storeIds.length === 0) return;
  await db.insert(employeeStores).values(storeIds.map((storeId) => ({ employeeId, storeId })));
}

/** The manager, the manager's manager and so on upwards. */
export async function findManagers(db: Db, managerId: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with recursive up as (
      select id, manager_id from employees where id = ${managerId}
      union
      select e.id, e.manager_id from employees e join up on e.id = up.manager_id
    ) select id from up`);
  return [...rows].map(({ id }) => id);
}

export async function listRoles(db: Db) {
  return db
    .select({
      id: roles.id,
      key: roles.key,
      name: roles.name,
      grants: roles.grants,
      people: sql<number>`(
        select count(*)::int from employees e where e.role_id = roles.id and e.disabled_at is null)`,
    })
    .from(roles)
    .orderBy(asc(roles.createdAt), asc(roles.id));
}

export async function findRoleById(db: Db, id: string) {
  const [row] = await db
    .select({ id: roles.id, key: roles.key, name: roles.name, grants: roles.grants })
    .from(roles)
    .where(eq(roles.id, id));
  return row ?? null;
}

export async function insertRole(
  db: Db,
  row: { id: string; name: string; grants: Grants; createdAt: Date },
): Promise<void> {
  await db.insert(roles).values(row);
}

export async function updateRole(
  db: Db,
  id: string,
  changes: { name: string; grants: Grants },
): Promise<void> {
  await db.update(roles).set(changes).where(eq(roles.id, id));
}

/** @returns whether it went: a role that anybody or any key has or had stays. */
export async function deleteRole(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .delete(roles)
    .where(
      and(
        eq(roles.id, id),
        sql`not exists (select from employees where role_id = ${id})`,
        sql`not exists (select from api_keys where role_id = ${id})`,
      ),
    )
    .returning({ id: roles.id });
  return rows.length > 0;
}
