import { z } from "zod";
import { passwordWeakness } from "@/core/people/password";
import { accept, refuse } from "@/core/refusal";
import { findPasswordLink, lockPasswordLink } from "@/db/queries/password-links";
import { forgetTries } from "@/db/queries/throttles";
import { useCase } from "../gate/use-case";
import { countTries, tryKey } from "./count-tries";
import { linkHash, linkTokenSchema } from "./password-link";
import { replacePassword } from "./replace-password";

/** Whose password a link sets, for its page. Looking changes nothing: mail programs open links by themselves. */
export const showPasswordLink = useCase(
  {
    name: "auth.showPasswordLink",
    summary: "Whose password a link sets, if it still works.",
    right: "anyone",
    kind: "query",
    input: z.object({ token: linkTokenSchema }),
    output: z.object({ email: z.string().nullable() }),
    refusals: [],
  },
  async (ctx, { token }) => {
    const link = await findPasswordLink(ctx.db, linkHash(token), ctx.now);
    return accept({ email: link?.email ?? null });
  },
);

/** U2: sets a password by a mailed link, once and within its hour. All sessions of the person end. */
export const setPasswordByLink = useCase(
  {
    name: "auth.setPasswordByLink",
    summary: "Set a password by the link that was mailed.",
    right: "anyone",
    kind: "command",
    input: z.object({ token: linkTokenSchema, password: z.string().min(1).max(200) }),
    output: z.null(),
    refusals: ["link_expired", "weak_password", "too_many_tries"],
    keepsOnRefusal: true,
  },
  async (ctx, { token, password }) => {
    const wait = ctx.ip
      ? await countTries(ctx.db, [{ door: "password-link:from", by: ctx.ip, limit: 60, seconds: 3600 }])
      : null;
    if (wait !== null) return refuse("too_many_tries", { minutes: Math.ceil(wait / 60) });
    const person = await lockPasswordLink(ctx.db, linkHash(token), ctx.now);
    if (!person) return refuse("link_expired");
    const weakness = passwordWeakness(password, person);
    if (weakness) return refuse("weak_password", { why: weakness });

    const { employeeId: id, name, email } = person;
    await replacePassword(ctx, { employeeId: id, password });
    // Who guessed at the old password does not keep its owner out now.
    await forgetTries(ctx.db, tryKey({ door: "sign-in:email", by: email.toLowerCase() }));
    const by = { kind: "employee", id, name } as const;
    ctx.audit({ subject: { kind: "employee", id }, after: { password: "changed" }, by });
    return accept(null);
  },
);
