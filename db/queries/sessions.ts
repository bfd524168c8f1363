import { and, desc, eq, gt, isNull, lt, ne, sql } from "drizzle-orm";
import type { Db } from "../client";
import { customers } from "../schema/customers";
import { employees, roles } from "../schema/people";
import { sessions } from "../schema/sessions";

export type NewSession = typeof sessions.$inferInsert;

type Limits = { now: Date; employeeSeenAfter: Date; customerSeenAfter: Date };

/** A session that has not ended, with its employee (role, stores, team) or customer. One round trip. */
export async function findSession(db: Db, id: string, { now, employeeSeenAfter, customerSeenAfter }: Limits) {
  const alive = and(eq(sessions.id, id), gt(sessions.expiresAt, now));
  const [[staff], [customer]] = await Promise.all([
    db
      .select({
        id: employees.id,
        name: employees.name,
        lastSeenAt: sessions.lastSeenAt,
        grants: roles.grants,
        storeIds: sql<
          string[]
        >`array(select store_id from employee_stores where employee_id = ${employees.id})`,
        team: sql<string[]>`array(
          with recursive team as (
            select ${employees.id} as id
            union
            select e.id from employees e join team on e.manager_id = team.id
          ) select id from team)`,
      })
      .from(sessions)
      .innerJoin(employees, eq(employees.id, sessions.employeeId))
      .innerJoin(roles, eq(roles.id, employees.roleId))
      .where(and(alive, gt(sessions.lastSeenAt, employeeSeenAfter), isNull(employees.disabledAt))),
    db
      .select({ id: customers.id, name: customers.name, lastSeenAt: sessions.lastSeenAt })
      .from(sessions)
      .innerJoin(customers, eq(customers.id, sessions.customerId))
      .where(and(alive, gt(sessions.lastSeenAt, customerSeenAfter), isNull(customers.erasedAt))),
  ]);
  if (staff) return { kind: "employee" as const, ...staff };
  return customer ? { kind: "customer" as const, ...customer } : null;
}

export async function insertSession(db: Db, row: NewSession): Promise<void> {
  await db.insert(sessions).values(row);
}

/** Signs out: the row is gone, so the cookie means nothing from the next request on. */
export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, id));
}

/** Moves the idle limit on. */
export async function noteSessionSeen(db: Db, id: string, at: Date): Promise<void> {
  await db.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, id));
}

/** Where an employee is signed in, the last seen first. */
export async function listEmployeeSessions(
  db: Db,
  employeeId: string,
  { now, seenAfter }: { now: Date; seenAfter: Date },
) {
  const { id, createdAt, lastSeenAt, ip, userAgent } = sessions;
  return db
    .select({ id, createdAt, lastSeenAt, ip, userAgent })
    .from(sessions)
    .where(
      and(
        eq(sessions.employeeId, employeeId),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, seenAfter),
      ),
    )
    .orderBy(desc(lastSeenAt), desc(id));
}

/** Signs an employee out everywhere, but in the session that does it. */
export async function deleteEmployeeSessions(db: Db, employeeId: string, but?: string): Promise<void> {
  await db
    .delete(sessions)
    .where(and(eq(sessions.employeeId, employeeId), but ? ne(sessions.id, but) : undefined));
}

/** Forgets sessions past their last day. */
export async function deleteEndedSessions(db: Db, now: Date): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
}
