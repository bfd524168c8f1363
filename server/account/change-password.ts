import { z } from "zod";
import { passwordWeakness } from "@/core/people/password";
import { accept, refuse } from "@/core/refusal";
import { findOwnAccount } from "@/db/queries/people";
import { forgetTries } from "@/db/queries/throttles";
import { countTries, tryKey } from "../auth/count-tries";
import { isPassword } from "../auth/password";
import { replacePassword } from "../auth/replace-password";
import { useCase } from "../gate/use-case";

/** One's own password: the present one is asked, for the screen may be left open. All other sessions end. */
export const changePassword = useCase(
  {
    name: "account.changePassword",
    summary: "Change one's own password.",
    right: "staff",
    kind: "command",
    input: z.object({ current: z.string().min(1).max(200), password: z.string().min(1).max(200) }),
    output: z.null(),
    refusals: ["not_found", "wrong_password", "weak_password", "too_many_tries"],
    keepsOnRefusal: true,
  },
  async (ctx, { current, password }) => {
    const { actor } = ctx;
    if (actor.kind !== "employee") return refuse("not_found");
    const person = await findOwnAccount(ctx.db, actor.id);
    if (!person) return refuse("not_found");
    const door = { door: "password:own", by: actor.id };
    const wait = await countTries(ctx.db, [{ ...door, limit: 10, seconds: 900 }]);
    if (wait !== null) return refuse("too_many_tries", { minutes: Math.ceil(wait / 60) });
    if (!(await isPassword(current, person.passwordHash))) return refuse("wrong_password");
    const weakness = passwordWeakness(password, person);
    if (weakness) return refuse("weak_password", { why: weakness });

    await replacePassword(ctx, { employeeId: actor.id, password, keepSession: actor.sessionId });
    await forgetTries(ctx.db, tryKey(door));
    ctx.audit({ subject: { kind: "employee", id: actor.id }, after: { password: "changed" } });
    return accept(null);
  },
);
