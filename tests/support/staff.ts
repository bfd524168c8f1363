import type { Right, StartingRole } from "@/core/rights";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { insertEmployee } from "@/db/queries/people";
import { seedRoles } from "@/db/seed/roles";
import { hashPassword } from "@/server/auth/password";
import { sessionActor } from "@/server/auth/session-actor";
import { signInStaff } from "@/server/auth/sign-in-staff";
import { type Actor, publicActor } from "@/server/gate/actor";
import { execute, type Result } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";

export const goodPassword = "correct horse battery";

/** A person of staff with a starting role. @returns their id */
export async function hire(db: Db, { role, name }: { role: StartingRole; name: string }): Promise<string> {
  const roles = await seedRoles(db);
  const id = newId("employee");
  await insertEmployee(db, {
    id,
    name,
    email: `${name.toLowerCase()}@shop.example`,
    passwordHash: await hashPassword(goodPassword),
    roleId: roles[role],
    createdAt: new Date(),
  });
  return id;
}

type Call = { actor?: Actor; now?: Date; ip?: string | null; locale?: "en" | "ru" };

/** Calls a use case as the gate's doors do. */
export function call<U extends AnyUseCase>(
  db: Db,
  useCase: U,
  input: unknown,
  { actor = publicActor, locale = "en", ...more }: Call = {},
) {
  return execute(useCase, { db, actor, input, locale, ...more });
}

/** How a call ended, in a word: `done`, the code of its refusal, or its kind. */
export const ending = (result: Result<unknown>): string =>
  result.kind === "refused" ? result.code : result.kind;

/** Signs in as the sign-in form does. */
export function signIn(
  db: Db,
  name: string,
  {
    password = goodPassword,
    device = null,
    code,
    ...more
  }: Call & { password?: string; device?: object | null; code?: string } = {},
) {
  const input = { email: `${name.toLowerCase()}@shop.example`, password, code, device, userAgent: null };
  return call(db, signInStaff, input, more);
}

/** The person behind a new session. */
export async function signedIn(db: Db, name: string): Promise<Extract<Actor, { kind: "employee" }>> {
  const result = await signIn(db, name);
  if (result.kind !== "done") throw new Error(`sign-in ended as ${ending(result)}`);
  const actor = await sessionActor(db, result.value.sessionId, new Date());
  if (actor?.kind !== "employee") throw new Error("no session");
  return actor;
}

/** Whether the person of a session may do something at their next request. */
export async function mayNow(db: Db, sessionId: string, right: Right): Promise<boolean | null> {
  const actor = await sessionActor(db, sessionId, new Date());
  return actor?.kind === "employee" ? actor.grants[right] !== undefined : null;
}
