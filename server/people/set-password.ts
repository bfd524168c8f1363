import { z } from "zod";
import { passwordWeakness } from "@/core/people/password";
import { accept, refuse } from "@/core/refusal";
import { findEmployee } from "@/db/queries/people";
import { replacePassword } from "../auth/replace-password";
import { useCase } from "../gate/use-case";

/** Gives a person a new password. Whoever is signed in with the old one is signed out. */
export const setPassword = useCase(
  {
    name: "people.setPassword",
    summary: "Give a person of staff a new password.",
    right: "settings.people",
    kind: "command",
    input: z.object({ id: z.string(), password: z.string().max(200) }),
    output: z.null(),
    refusals: ["not_found", "weak_password"],
  },
  async (ctx, { id, password }) => {
    const person = await findEmployee(ctx.db, id);
    if (!person) return refuse("not_found");
    const weakness = passwordWeakness(password, person);
    if (weakness) return refuse("weak_password", { why: weakness });

    const own = ctx.actor.kind === "employee" && ctx.actor.id === id ? ctx.actor.sessionId : undefined;
    await replacePassword(ctx, { employeeId: id, password, keepSession: own });
    ctx.audit({ subject: { kind: "employee", id }, after: { password: "changed" } });
    return accept(null);
  },
);
