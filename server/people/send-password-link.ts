import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findEmployee } from "@/db/queries/people";
import { mailPasswordLink } from "../auth/mail-password-link";
import { useCase } from "../gate/use-case";

/** Mails a person a link to set a password, so that nobody else needs to know it. The old one works until then. */
export const sendPasswordLink = useCase(
  {
    name: "people.sendPasswordLink",
    summary: "Mail a person of staff a link to set a password.",
    right: "settings.people",
    kind: "command",
    input: z.object({ id: z.string() }),
    output: z.null(),
    refusals: ["not_found"],
  },
  async (ctx, { id }) => {
    const person = await findEmployee(ctx.db, id);
    if (!person || person.disabledAt) return refuse("not_found");
    await mailPasswordLink(ctx, person.email);
    ctx.audit({ subject: { kind: "employee", id } });
    return accept(null);
  },
);
