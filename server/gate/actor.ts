import type { Grants, Right, Scope } from "@/core/rights";

export type EmployeeActor = {
  kind: "employee";
  id: string;
  name: string;
  grants: Grants;
  /** Stores the employee works in; null means every store. */
  storeIds: readonly string[] | null;
  /** The employee and all who report to them, at any depth. */
  team: readonly string[];
  sessionId: string;
};
export type KeyActor = {
  kind: "key";
  id: string;
  name: string;
  grants: Grants;
  storeIds: readonly string[] | null;
};
export type SystemActor = { kind: "system"; id: null; name: string };
export type CustomerActor = { kind: "customer"; id: string; name: string; sessionId: string };
export type PublicActor = { kind: "public"; id: null; name: null };

/** Whoever acts with rights: a person of staff, a program's key, or the system itself (jobs). */
export type StaffActor = EmployeeActor | KeyActor | SystemActor;
export type Actor = StaffActor | CustomerActor | PublicActor;

export const publicActor: PublicActor = { kind: "public", id: null, name: null };
export const systemActor = (name: string): SystemActor => ({ kind: "system", id: null, name });

export const isStaff = (actor: Actor): actor is StaffActor =>
  actor.kind !== "customer" && actor.kind !== "public";

/** Scope in which the actor holds the right, or null. The system holds every right. */
export function scopeOf(actor: Actor, right: Right): Scope | null {
  switch (actor.kind) {
    case "system":
      return "all";
    case "employee":
    case "key":
      return actor.grants[right] ?? null;
    case "customer":
    case "public":
      return null;
  }
}

export const can = (actor: Actor, right: Right): boolean => scopeOf(actor, right) !== null;

/** Whose rows a staff actor may see: employee ids, or null for everybody's (U1). */
export function visibleEmployees(actor: StaffActor, right: Right): readonly string[] | null {
  const scope = scopeOf(actor, right);
  if (scope === "all" || actor.kind !== "employee") return scope === null ? [] : null;
  if (scope === "team") return actor.team;
  return scope === "own" ? [actor.id] : [];
}

/** Stores whose rows the actor may touch, or null for all. */
export const visibleStores = (actor: StaffActor): readonly string[] | null =>
  actor.kind === "system" ? null : actor.storeIds;
