import { accept, type Outcome, refuse } from "@/core/refusal";
import { findOwnAccount } from "@/db/queries/people";
import { forgetTries } from "@/db/queries/throttles";
import { countTries, tryKey } from "../auth/count-tries";
import { isPassword } from "../auth/password";
import type { Context } from "../gate/use-case";

type Confirmed = { id: string; name: string; email: string; sessionId: string };

/**
 * Asks for the present password before something that matters, for the screen may be left open. Guessing is counted
 * per person: the use case keeps what it wrote when it refuses.
 */
export async function confirmOwnPassword(
  { db, actor }: Pick<Context, "db" | "actor">,
  password: string,
): Promise<Outcome<Confirmed, "not_found" | "wrong_password" | "too_many_tries">> {
  if (actor.kind !== "employee") return refuse("not_found");
  const person = await findOwnAccount(db, actor.id);
  if (!person) return refuse("not_found");
  const door = { door: "password:own", by: actor.id };
  const wait = await countTries(db, [{ ...door, limit: 10, seconds: 900 }]);
  if (wait !== null) return refuse("too_many_tries", { minutes: Math.ceil(wait / 60) });
  if (!(await isPassword(password, person.passwordHash))) return refuse("wrong_password");
  await forgetTries(db, tryKey(door));
  return accept({ id: actor.id, name: person.name, email: person.email, sessionId: actor.sessionId });
}
